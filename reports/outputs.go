package reports

import (
	"slices"

	"horseshoe/pipeline"
)

// ColumnType is the type of a column in the words of a Frictionless Table Schema.
type ColumnType string

// The types of columns.
const (
	StringColumn  ColumnType = "string"
	IntegerColumn ColumnType = "integer"
	NumberColumn  ColumnType = "number"
	BooleanColumn ColumnType = "boolean"
)

// Column is one documented column of a table.
type Column struct {
	Name string
	Type ColumnType
	// Unit says what is counted or measured; empty for codes and words.
	Unit string
	// EN and FR describe the column.
	EN, FR string
	// Words says that the column holds words of a record or of a user's file;
	// such a value takes an apostrophe in CSV when a spreadsheet would
	// calculate it.
	Words bool
	// Values are the only values that the column can hold; nil when open.
	Values []string
}

// Table is one documented table of the output folder.
type Table struct {
	// Name is the path in the output folder without its ending.
	Name string
	// EN and FR say what one row is.
	EN, FR string
	// From is the stage that makes the table's rows.
	From    pipeline.StageName
	Columns []Column
	// Key are the columns that name a row, where there are such.
	Key []string
}

// Tables are all tables of an output folder, in the order of the codebook:
// the row tables, then the summary tables, then those of what is said.
func Tables() []Table { return slices.Concat(rowTables(), summaryTables(), saidTables()) }

// tableNamed returns the description of a table. A name that is not listed is
// a mistake in this package and gives a table without columns, which the first
// row written to it refuses.
func tableNamed(name string) Table {
	for _, table := range Tables() {
		if table.Name == name {
			return table
		}
	}
	return Table{Name: name}
}

// rowTables are the tables that are written as the records pass.
func rowTables() []Table {
	return []Table{
		meetingsTable(), statementsTable(), sentencesTable(), segmentsTable(), topicsTable(), stancesTable(),
		mentionsTable(), evidenceTable(), votesTable(), namesTable(), problemsTable(),
	}
}

// The short forms below keep a description on one line.

func str(name, en, fr string) Column {
	return Column{Name: name, Type: StringColumn, EN: en, FR: fr}
}

func words(name, en, fr string) Column {
	return Column{Name: name, Type: StringColumn, EN: en, FR: fr, Words: true}
}

func oneOf(name, en, fr string, values ...string) Column {
	return Column{Name: name, Type: StringColumn, EN: en, FR: fr, Values: values}
}

func count(name, unit, en, fr string) Column {
	return Column{Name: name, Type: IntegerColumn, Unit: unit, EN: en, FR: fr}
}

func ratio(name, unit, en, fr string) Column {
	return Column{Name: name, Type: NumberColumn, Unit: unit, EN: en, FR: fr}
}

func truth(name, en, fr string) Column {
	return Column{Name: name, Type: BooleanColumn, EN: en, FR: fr}
}

func labelNames() []string {
	names := make([]string, len(pipeline.Labels))
	for i, label := range pipeline.Labels {
		names[i] = string(label)
	}
	return names
}
