package pipeline

import (
	"iter"
	"sync"
)

// Ordered works on items in parallel and hands the results on in the order of
// the items: do runs on up to jobs items at once, and at most 2 x jobs items
// are in flight, so that memory does not grow with their number. add runs on
// the caller's goroutine. The first error of items or of add ends the work,
// after the tasks in flight are done; results that were not handed on by then
// are dropped.
func Ordered[In, Out any](items iter.Seq2[In, error], jobs int, do func(In) Out, add func(Out) error) error {
	jobs = max(jobs, 1)
	type task struct {
		in   In
		done chan Out
	}
	var (
		work    = make(chan task)
		waiting = make(chan task, 2*jobs-1)
		stop    = make(chan struct{})
		workers sync.WaitGroup
		failed  error // of items; read after waiting is closed
	)
	for range jobs {
		workers.Go(func() {
			for t := range work {
				t.done <- do(t.in)
			}
		})
	}
	workers.Go(func() {
		defer close(waiting)
		defer close(work)
		for in, err := range items {
			if err != nil {
				failed = err
				return
			}
			t := task{in: in, done: make(chan Out, 1)}
			select {
			case waiting <- t:
			case <-stop:
				return
			}
			select {
			case work <- t:
			case <-stop:
				t.done <- *new(Out)
				return
			}
		}
	})
	var err error
	for t := range waiting {
		out := <-t.done
		if err == nil {
			if err = add(out); err != nil {
				close(stop)
			}
		}
	}
	workers.Wait()
	if err == nil {
		err = failed
	}
	return err
}
