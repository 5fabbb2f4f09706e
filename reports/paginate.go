package reports

// flowKind is what a block of a page may do at the foot of a page.
type flowKind int

const (
	flowSpace   flowKind = iota // dropped at the head and the foot of a page
	flowText                    // stays whole
	flowHeading                 // stays with what follows
	flowFigure                  // moves to the head of a later page, and the text goes on
	flowTable                   // breaks between rows and repeats its head
)

// flowItem is one block of a report, from top to bottom; heights are in any
// whole unit.
type flowItem struct {
	kind   flowKind
	height int
	// rows are the heights of a table's rows; the first heads of them are its
	// head. A row in tied stays with the next one.
	rows  []int
	heads int
	tied  map[int]bool
	// chapter marks a heading before which all figures that wait are set.
	chapter bool
	// below marks what belongs below the figure before it and waits with it.
	below bool
}

// placed is one piece on a page: a whole item (row -1) or a row of a table;
// again marks the head of a table that goes on.
type placed struct {
	item, row int
	again     bool
}

// gapItem stands for the space between the figures at the head of a page and
// the text that goes on below them.
const gapItem = -1

// paginate lays blocks on pages of one height so that a figure that does not
// fit leaves no hole: it waits for the head of the next page, in order, and
// the text after it fills the page. Below figures that fill most of a page no
// text goes on: a few lines there would be read as a part of them, the more so
// below a table that belongs to one.
func paginate(items []flowItem, height, gap int) [][]placed {
	p := paginator{items: items, height: height, gap: gap}
	for i, item := range items {
		switch {
		case item.below: // set with its figure
		case item.kind == flowFigure && (len(p.waiting) > 0 || p.used+item.height > p.height):
			p.waiting = append(p.waiting, i)
		case item.kind == flowFigure:
			p.figure(i)
		default:
			p.lay(i)
		}
	}
	p.setWaiting()
	if len(p.page) > 0 {
		p.pages = append(p.pages, p.page)
	}
	return p.pages
}

// lay sets one block that is no figure.
func (p *paginator) lay(i int) {
	item := p.items[i]
	switch item.kind {
	case flowSpace:
		p.space(i)
	case flowHeading:
		if item.chapter {
			p.setWaiting()
		}
		p.need(p.withNext(i))
		p.put(placed{item: i, row: -1}, item.height)
	case flowTable:
		p.table(i)
	default:
		p.need(item.height)
		p.put(placed{item: i, row: -1}, item.height)
	}
}

// space sets a space, of two in a row the later one: what stood between them
// waits for another page.
func (p *paginator) space(i int) {
	last := len(p.page) - 1
	if last >= 0 && p.page[last].item >= 0 && p.items[p.page[last].item].kind == flowSpace {
		p.used -= p.items[p.page[last].item].height
		p.page = p.page[:last]
	}
	if height := p.items[i].height; p.used > 0 && p.used+height <= p.height {
		p.put(placed{item: i, row: -1}, height)
	}
}

// figure sets a figure with what belongs below it.
func (p *paginator) figure(i int) {
	p.put(placed{item: i, row: -1}, p.items[i].height)
	for i++; i < len(p.items) && p.items[i].below; i++ {
		p.lay(i)
	}
}

type paginator struct {
	items        []flowItem
	height, used int
	gap          int
	page         []placed
	pages        [][]placed
	waiting      []int
}

func (p *paginator) put(piece placed, height int) {
	p.page = append(p.page, piece)
	p.used += height
}

// need begins a new page, and those that the figures at their heads fill,
// until a height is free.
func (p *paginator) need(height int) {
	for p.used > 0 && p.used+height > p.height {
		p.turn()
	}
}

// turn begins a new page with the figures that wait and fit on it; one that
// fits on no page has its own.
func (p *paginator) turn() {
	if len(p.page) > 0 {
		p.pages = append(p.pages, p.page)
	}
	p.page, p.used = nil, 0
	for len(p.waiting) > 0 {
		first := p.waiting[0]
		if p.used > 0 && p.used+p.items[first].height > p.height {
			break
		}
		p.waiting = p.waiting[1:]
		p.figure(first)
	}
	most := filledByFigure
	if last := len(p.page) - 1; last >= 0 && p.page[last].item >= 0 && p.items[p.page[last].item].below {
		most = filledByTable
	}
	switch {
	case p.used*100 > p.height*most:
		p.used = p.height
	case p.used > 0:
		p.put(placed{item: gapItem, row: -1}, p.gap)
	}
}

// filledByFigure is the part of a page, in per cent, above which figures have
// it to themselves; filledByTable is the same where a table of theirs is last.
const filledByFigure, filledByTable = 85, 65

func (p *paginator) setWaiting() {
	for len(p.waiting) > 0 {
		p.turn()
	}
}

// withNext is the height of a heading with those below it and the first piece
// of text, so that it never stands alone at the foot of a page. Figures on the
// way may wait.
func (p *paginator) withNext(i int) int {
	total, below := 0, p.items[i].below
	for ; i < len(p.items); i++ {
		item := p.items[i]
		switch {
		case item.kind == flowFigure, item.below != below:
			continue
		case item.kind == flowTable:
			return total + p.opening(item)
		}
		total += item.height
		if item.kind == flowText {
			return total
		}
	}
	return total
}

// opening is the height of the head and the first rows of a table: at least
// two of them, or the only one; all of them of the short table below a figure.
func (p *paginator) opening(table flowItem) int {
	if whole := sum(table.rows); table.below && whole <= p.height {
		return whole
	}
	total, rows := 0, 0
	for i, row := range table.rows {
		total += row
		if i >= table.heads && !table.tied[i] {
			rows++
		}
		if rows == 2 {
			break
		}
	}
	return total
}

func (p *paginator) table(at int) {
	table := p.items[at]
	head := sum(table.rows[:table.heads])
	p.need(p.opening(table))
	for i, row := range table.rows {
		together := row
		for next := i; table.tied[next] && next+1 < len(table.rows); next++ {
			together += table.rows[next+1]
		}
		if i >= table.heads && p.used+together > p.height && p.used > 0 {
			// At the least a head and three rows, or the last ones, belong below a figure.
			p.turn()
			p.need(head + sum(table.rows[i:min(i+3, len(table.rows))]))
			for j := range table.heads {
				p.put(placed{item: at, row: j, again: true}, table.rows[j])
			}
		}
		p.put(placed{item: at, row: i}, row)
	}
}
