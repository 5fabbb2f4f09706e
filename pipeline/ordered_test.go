package pipeline

import (
	"errors"
	"iter"
	"sync/atomic"
	"testing"
	"time"
)

func numbers(n int, fault error) iter.Seq2[int, error] {
	return func(yield func(int, error) bool) {
		for i := range n {
			if !yield(i, nil) {
				return
			}
		}
		if fault != nil {
			yield(0, fault)
		}
	}
}

func TestOrderedKeepsTheOrderAndTheBound(t *testing.T) {
	for _, jobs := range []int{1, 2, 7} {
		var flying, most atomic.Int64
		next := 0
		err := Ordered(numbers(200, nil), jobs, func(i int) int {
			if now := flying.Add(1); now > most.Load() {
				most.Store(now)
			}
			time.Sleep(time.Duration(i%3) * time.Millisecond / 4)
			flying.Add(-1)
			return i * i
		}, func(square int) error {
			if square != next*next {
				t.Fatalf("jobs %d: got %d in place of %d", jobs, square, next*next)
			}
			next++
			return nil
		})
		if err != nil || next != 200 {
			t.Fatalf("jobs %d: %d results, error %v", jobs, next, err)
		}
		if most.Load() > int64(jobs) {
			t.Errorf("jobs %d: %d tasks at once", jobs, most.Load())
		}
	}
}

func TestOrderedEndsAtTheFirstError(t *testing.T) {
	disk := errors.New("disk full")
	added := 0
	err := Ordered(numbers(1000, nil), 3, func(i int) int { return i }, func(i int) error {
		if added++; i == 5 {
			return disk
		}
		return nil
	})
	if !errors.Is(err, disk) || added != 6 {
		t.Errorf("error %v after %d results", err, added)
	}
	walk := errors.New("folder gone")
	added = 0
	err = Ordered(numbers(4, walk), 3, func(i int) int { return i }, func(int) error { added++; return nil })
	if !errors.Is(err, walk) || added != 4 {
		t.Errorf("error %v after %d results", err, added)
	}
}
