package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"
)

// readUserFile reads a file that the user named with a flag (empty for an
// argument). The error says which flag, which file and what to do.
func readUserFile(flag, path string) ([]byte, error) {
	content, err := os.ReadFile(path)
	if err == nil {
		return content, nil
	}
	named := strings.TrimSpace(flag + " " + path)
	switch {
	case path == "":
		return nil, usageError{fmt.Errorf("%s wants the name of a file", flag)}
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: there is no such file; check the path", named)
	case errors.Is(err, fs.ErrPermission):
		return nil, fmt.Errorf("%s: you may not read this file; check its permissions", named)
	case errors.Is(err, syscall.EISDIR):
		return nil, fmt.Errorf("%s: this is a folder; name a file in it", named)
	}
	return nil, fmt.Errorf("%s: %w", named, err)
}
