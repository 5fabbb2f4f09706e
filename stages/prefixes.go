package stages

// prefixIndex finds all listed beginnings of a word in one pass over it.
type prefixIndex struct {
	next    map[[2]int32]int32 // state, byte -> state; state 0 is the start
	numbers [][]int32          // of the beginnings that end in a state
	// opens marks the first two bytes of the beginnings: most words are turned
	// away by one look. A beginning of one byte marks all its pairs.
	opens [1 << 16 / 64]uint64
}

func (p *prefixIndex) known() bool { return len(p.numbers) > 0 }

func (p *prefixIndex) add(beginning string, number int32) {
	if p.next == nil {
		p.next = map[[2]int32]int32{}
		p.numbers = make([][]int32, 1)
	}
	if len(beginning) == 1 {
		for second := range 1 << 8 {
			p.open(beginning[0], byte(second))
		}
	} else {
		p.open(beginning[0], beginning[1])
	}
	state := int32(0)
	for i := 0; i < len(beginning); i++ {
		edge := [2]int32{state, int32(beginning[i])}
		to, known := p.next[edge]
		if !known {
			to = int32(len(p.numbers))
			p.numbers = append(p.numbers, nil)
			p.next[edge] = to
		}
		state = to
	}
	p.numbers[state] = append(p.numbers[state], number)
}

// passed appends the numbers of the beginnings of the word.
func (p *prefixIndex) passed(numbers []int32, word []byte) []int32 {
	if !p.mayOpen(word) {
		return numbers
	}
	state := int32(0)
	for _, c := range word {
		to, known := p.next[[2]int32{state, int32(c)}]
		if !known {
			break
		}
		state = to
		numbers = append(numbers, p.numbers[state]...)
	}
	return numbers
}

func (p *prefixIndex) open(first, second byte) {
	pair := int(first)<<8 | int(second)
	p.opens[pair/64] |= 1 << (pair % 64)
}

// mayOpen says whether a word can have a listed beginning; a word of one
// letter counts as followed by a zero byte.
func (p *prefixIndex) mayOpen(word []byte) bool {
	if len(word) == 0 {
		return false
	}
	pair := int(word[0]) << 8
	if len(word) > 1 {
		pair |= int(word[1])
	}
	return p.opens[pair/64]&(1<<(pair%64)) != 0
}
