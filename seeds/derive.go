package seeds

// Derive returns what make makes of the lists, made once for a key and kept
// with lists that Load has returned: an index or a matcher that every record
// of a run needs. The key is comparable and tells what it was made from; the
// value is shared by goroutines and must never be changed. Two goroutines that
// ask at the same time may both make it; one of the two is kept.
func Derive[T any](lists *Lists, key any, make func() T) T {
	if lists.derived == nil {
		return make()
	}
	value, known := lists.derived.Load(key)
	if !known {
		value, _ = lists.derived.LoadOrStore(key, make())
	}
	return value.(T)
}
