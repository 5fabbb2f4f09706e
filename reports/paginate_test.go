package reports

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// layoutOf writes a layout as item numbers, rows after a dot, pages after a bar.
func layoutOf(pages [][]placed) string {
	var b strings.Builder
	for i, page := range pages {
		if i > 0 {
			b.WriteString(" |")
		}
		for _, piece := range page {
			if piece.item == gapItem {
				continue
			}
			fmt.Fprintf(&b, " %d", piece.item)
			if piece.again {
				b.WriteString("h")
			}
			if piece.row >= 0 {
				fmt.Fprintf(&b, ".%d", piece.row)
			}
		}
	}
	return strings.TrimSpace(b.String())
}

func TestPaginate(t *testing.T) {
	text := func(height int) flowItem { return flowItem{kind: flowText, height: height} }
	figure := func(height int) flowItem { return flowItem{kind: flowFigure, height: height} }
	heading := flowItem{kind: flowHeading, height: 10}
	chapter := flowItem{kind: flowHeading, height: 10, chapter: true}
	space := flowItem{kind: flowSpace, height: 5}
	table := flowItem{kind: flowTable, rows: []int{10, 20, 20, 20, 20}, heads: 1}
	tied := flowItem{kind: flowTable, rows: []int{10, 20, 20, 10, 30}, heads: 1, tied: map[int]bool{3: true}}
	below := func(item flowItem) flowItem { item.below = true; return item }
	for _, row := range []struct {
		name  string
		items []flowItem
		want  string
	}{
		{"what fits stays in order", []flowItem{heading, text(30), figure(40), text(20)}, "0 1 2 3"},
		{"a figure that does not fit waits, the text goes on", []flowItem{text(50), figure(60), text(30), text(30)}, "0 2 | 1 3"},
		{"figures wait in order", []flowItem{text(50), figure(60), figure(45), text(40), text(60)}, "0 3 | 1 | 2 | 4"},
		{"two small figures share a page", []flowItem{text(80), figure(45), figure(45), text(30)}, "0 | 1 2 | 3"},
		{"a heading is never the last of its page", []flowItem{text(80), heading, text(20)}, "0 | 1 2"},
		{"a heading stays with the text below a figure that waits", []flowItem{text(50), heading, figure(80), text(30)}, "0 1 3 | 2"},
		{"a table breaks between rows and repeats its head", []flowItem{text(40), table}, "0 1.0 1.1 1.2 | 1h.0 1.3 1.4"},
		{"a table does not begin with less than two rows", []flowItem{text(60), table}, "0 | 1.0 1.1 1.2 1.3 1.4"},
		{"a tied row stays with the next one", []flowItem{text(35), tied}, "0 1.0 1.1 1.2 | 1h.0 1.3 1.4"},
		{"a table goes on below the figure that waited", []flowItem{text(40), figure(45), figure(50), table}, "0 1 | 2 3.0 3.1 3.2 | 3h.0 3.3 3.4"},
		{"a single row does not stand below a figure", []flowItem{text(40), figure(65), table}, "0 2.0 2.1 2.2 | 1 | 2h.0 2.3 2.4"},
		{"no space at the head or the foot of a page", []flowItem{space, text(98), space, text(20)}, "1 | 3"},
		{"figures of a chapter come before the next one", []flowItem{text(50), figure(60), chapter, text(10)}, "0 | 1 2 3"},
		{"a figure taller than a page has its own", []flowItem{text(50), figure(160), text(60)}, "0 | 1 | 2"},
		{"figures that wait at the end are set", []flowItem{text(50), figure(60)}, "0 | 1"},
		{"what belongs below a figure waits with it", []flowItem{text(50), figure(60), below(heading), below(text(20)), text(40), text(30)}, "0 4 | 1 2 3 | 5"},
		{"a table below a figure goes on", []flowItem{text(50), figure(60), below(table), text(20)}, "0 3 | 1 | 2.0 2.1 2.2 2.3 2.4"},
		{"a table below a figure stays whole with its heading", []flowItem{figure(40), below(heading), below(table), text(5)}, "0 | 1 2.0 2.1 2.2 2.3 2.4 | 3"},
		{"the spaces around a figure that waits are one", []flowItem{text(50), space, figure(60), space, text(20)}, "0 3 4 | 2"},
		{"nothing goes on below a figure that fills most of a page", []flowItem{text(50), figure(88), text(40), text(12)}, "0 2 | 1 | 3"},
		{"nor below a table of a figure", []flowItem{text(50), figure(60), below(text(10)), text(40), text(20)}, "0 3 | 1 2 | 4"},
		{"nothing", nil, ""},
	} {
		if got := layoutOf(paginate(row.items, 100, 0)); got != row.want {
			t.Errorf("%s: %s, want %s", row.name, got, row.want)
		}
	}
}

func TestPaginateLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		height := rapid.IntRange(20, 100)
		items := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) flowItem {
			item := flowItem{kind: flowKind(rapid.IntRange(0, 4).Draw(t, "kind")), height: height.Draw(t, "height"), chapter: rapid.Bool().Draw(t, "chapter"), below: rapid.Bool().Draw(t, "below")}
			if item.kind == flowTable {
				item.rows = rapid.SliceOfN(rapid.IntRange(3, 60), 1, 12).Draw(t, "rows")
				item.heads = rapid.IntRange(0, 1).Draw(t, "heads")
				item.tied = map[int]bool{rapid.IntRange(0, 12).Draw(t, "tied"): true}
			}
			return item
		}), 0, 20).Draw(t, "items")
		for i := range items { // below a figure or below what is below one
			before := i > 0 && (items[i-1].kind == flowFigure || items[i-1].below)
			items[i].below = items[i].below && before && items[i].kind != flowFigure
		}
		seen := map[placed]int{}
		for _, page := range paginate(items, 100, 2) {
			if len(page) == 0 {
				t.Fatal("an empty page")
			}
			for _, piece := range page {
				if piece.item != gapItem && !piece.again {
					seen[piece]++
				}
			}
		}
		for i, item := range items {
			if item.kind == flowSpace {
				continue
			}
			if item.kind != flowTable {
				if seen[placed{item: i, row: -1}] != 1 {
					t.Fatalf("item %d is set %d times", i, seen[placed{item: i, row: -1}])
				}
				continue
			}
			for row := range item.rows {
				if seen[placed{item: i, row: row}] != 1 {
					t.Fatalf("row %d of item %d is set %d times", row, i, seen[placed{item: i, row: row}])
				}
			}
		}
	})
}
