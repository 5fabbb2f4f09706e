package reports

// correspondenceRow is a row of tables/correspondence: one point of the map.
type correspondenceRow struct {
	groupKey
	Records int
	Kind    string // delegation, topic
	// Name is the delegation; for a topic only Topic is set.
	Name    delegationName
	Topic   string
	Counts  int
	Point   CorrespondencePoint
	Axes    [2]float64 // share of the total inertia
	CodedBy string     // the topics of all points
}

func (r correspondenceRow) cells() []Cell {
	row := append(r.groupKey.cells(), intCell(r.Records), textCell(r.Kind), textCell(r.Name.EN), textCell(r.Name.FR), textCell(r.Name.Code), textCell(r.Topic),
		intCell(r.Counts), realCell(r.Point.Mass, shareDecimals))
	for axis := range 2 {
		row = append(row, realCell(r.Point.Coordinates[axis], shareDecimals), realCell(r.Point.Contributions[axis], shareDecimals),
			realCell(r.Point.Quality[axis], shareDecimals))
	}
	return append(row, realCell(r.Axes[0], shareDecimals), realCell(r.Axes[1], shareDecimals), textCell(r.CodedBy))
}

// minimumMapped is the number of topic sentences below which a delegation is
// left off the map: a single sentence would decide where it stands.
const minimumMapped = 3

// correspondences maps delegations by how many of their sentences speak of
// each topic. There are no rows where fewer than three delegations or topics
// can be shown.
func (g *saidGroup) correspondences(order []int) []correspondenceRow {
	var speakers []saidSpeaker
	var table [][]float64
	for _, speaker := range g.speakers() {
		row := make([]float64, len(order))
		total := 0.0
		for _, unit := range speaker.units {
			for column, topic := range order {
				n := float64(g.topicCells[[2]int{unit, topic}])
				row[column] += n
				total += n
			}
		}
		if total >= minimumMapped {
			speakers, table = append(speakers, speaker), append(table, row)
		}
	}
	analysis, ok := Correspond(table)
	if !ok {
		return nil
	}
	axes := [2]float64{analysis.Inertias[0] / analysis.Total, analysis.Inertias[1] / analysis.Total}
	rows, columns, _ := margins(table)
	by := g.coders(order...).String()
	var points []correspondenceRow
	for i, speaker := range speakers {
		points = append(points, correspondenceRow{groupKey: g.groupKey, Records: g.records, Kind: "delegation", Name: speaker.delegationName,
			Counts: int(rows[i]), Point: analysis.Rows[i], Axes: axes, CodedBy: by})
	}
	for i, topic := range order {
		if columns[i] > 0 {
			points = append(points, correspondenceRow{groupKey: g.groupKey, Records: g.records, Kind: "topic", Topic: g.topics[topic].id,
				Counts: int(columns[i]), Point: analysis.Columns[i], Axes: axes, CodedBy: by})
		}
	}
	return points
}
