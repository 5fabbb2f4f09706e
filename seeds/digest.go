package seeds

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
)

// Digest is the SHA-256, in hexadecimal, of files in the order given: name,
// length and bytes of each, so that no two sets of files share one.
func Digest(list []File) string {
	hash := sha256.New()
	for _, file := range list {
		fmt.Fprintf(hash, "%q %d\n", file.Name, len(file.Data))
		hash.Write(file.Data)
	}
	return hex.EncodeToString(hash.Sum(nil))
}
