package reports

import (
	"io"
	"reflect"
	"strings"

	"github.com/parquet-go/parquet-go"
)

// rowGroupRows bounds what the Parquet writer holds in memory.
const rowGroupRows = 20_000

// parquetWriter writes every column as optional, dictionary encoded and
// compressed with zstd, with raw values.
type parquetWriter struct {
	out    *parquet.GenericWriter[any]
	row    parquet.Row
	single []parquet.Row
}

func newParquetWriter(w io.Writer, table Table) *parquetWriter {
	return &parquetWriter{
		out: parquet.NewGenericWriter[any](w, parquetSchema(table),
			parquet.MaxRowsPerRowGroup(rowGroupRows), parquet.CreatedBy("horseshoe", "1", "")),
		single: make([]parquet.Row, 1),
	}
}

// parquetSchema goes through a struct type because that keeps the order of the
// columns; a group of named nodes would sort them.
func parquetSchema(table Table) *parquet.Schema {
	fields := make([]reflect.StructField, len(table.Columns))
	for i, column := range table.Columns {
		fields[i] = reflect.StructField{
			Name: exported(column.Name), Type: parquetType(column.Type),
			Tag: reflect.StructTag(`parquet:"` + column.Name + `,optional,dict,zstd"`),
		}
	}
	name := strings.ReplaceAll(table.Name, "/", "_")
	return parquet.NewSchema(name, parquet.SchemaOf(reflect.New(reflect.StructOf(fields)).Interface()))
}

func parquetType(t ColumnType) reflect.Type {
	switch t {
	case IntegerColumn:
		return reflect.TypeFor[int64]()
	case NumberColumn:
		return reflect.TypeFor[float64]()
	case BooleanColumn:
		return reflect.TypeFor[bool]()
	}
	return reflect.TypeFor[string]()
}

// exported makes a column name a Go field name.
func exported(column string) string { return "F_" + column }

func (p *parquetWriter) write(row []Cell) error {
	p.row = p.row[:0]
	for i, cell := range row {
		p.row = append(p.row, parquetValue(cell, i))
	}
	p.single[0] = p.row
	_, err := p.out.WriteRows(p.single)
	return err
}

// parquetValue is the value in column i: definition level 1, or 0 when missing.
func parquetValue(cell Cell, i int) parquet.Value {
	switch cell.kind {
	case textual:
		return parquet.ByteArrayValue([]byte(cell.text)).Level(0, 1, i)
	case whole:
		return parquet.Int64Value(cell.number).Level(0, 1, i)
	case real:
		return parquet.DoubleValue(cell.rounded()).Level(0, 1, i)
	case logical:
		return parquet.BooleanValue(cell.number == 1).Level(0, 1, i)
	}
	return parquet.NullValue().Level(0, 0, i)
}

func (p *parquetWriter) finish() error { return p.out.Close() }
