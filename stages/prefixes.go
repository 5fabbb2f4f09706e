package stages

// prefixIndex finds all listed beginnings of a word in one pass over it.
type prefixIndex struct {
	next    map[[2]int32]int32 // state, byte -> state; state 0 is the start
	numbers [][]int32          // of the beginnings that end in a state
}

func (p *prefixIndex) known() bool { return len(p.numbers) > 0 }

func (p *prefixIndex) add(beginning string, number int32) {
	if p.next == nil {
		p.next = map[[2]int32]int32{}
		p.numbers = make([][]int32, 1)
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
