package main

import (
	"io"
	"os"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
	"golang.org/x/term"
)

// progress is a bar on a terminal, and nothing elsewhere: a log of a batch
// run must not hold the traces of a bar.
type progress struct {
	container *mpb.Progress
	bar       *mpb.Bar
}

// newProgress draws on w when w is a terminal and quiet is not set. The number
// of records is not known before the walk ends, so the bar counts up.
func newProgress(w io.Writer, quiet bool) progress {
	file, ok := w.(*os.File)
	if quiet || !ok || !term.IsTerminal(int(file.Fd())) {
		return progress{}
	}
	container := mpb.New(mpb.WithOutput(file), mpb.WithWidth(40))
	bar := container.New(0, mpb.SpinnerStyle(),
		mpb.PrependDecorators(decor.Name("records ")),
		mpb.AppendDecorators(decor.CurrentNoUnit("%d done")),
		mpb.BarRemoveOnComplete(),
	)
	return progress{container: container, bar: bar}
}

// step counts one record.
func (p progress) step() {
	if p.bar != nil {
		p.bar.Increment()
	}
}

// end clears the bar.
func (p progress) end() {
	if p.bar != nil {
		p.bar.SetTotal(-1, true)
		p.container.Wait()
	}
}
