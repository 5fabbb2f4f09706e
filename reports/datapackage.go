package reports

// The types below are the part of a Frictionless Data Package that we write.

type dataPackage struct {
	Profile     string         `json:"profile"`
	Name        string         `json:"name"`
	Title       string         `json:"title"`
	Description string         `json:"description"`
	Version     string         `json:"version,omitempty"`
	Resources   []dataResource `json:"resources"`
}

type dataResource struct {
	Name        string      `json:"name"`
	Path        string      `json:"path"`
	Title       string      `json:"title"`
	Profile     string      `json:"profile,omitempty"`
	Format      string      `json:"format"`
	MediaType   string      `json:"mediatype"`
	Encoding    string      `json:"encoding,omitempty"`
	Schema      *dataSchema `json:"schema,omitempty"`
	Description string      `json:"description,omitempty"`
}

type dataSchema struct {
	Fields        []dataField `json:"fields"`
	MissingValues []string    `json:"missingValues"`
	PrimaryKey    []string    `json:"primaryKey,omitempty"`
}

type dataField struct {
	Name          string           `json:"name"`
	Type          ColumnType       `json:"type"`
	Unit          string           `json:"unit,omitempty"`
	Description   string           `json:"description"`
	DescriptionFR string           `json:"description_fr"`
	Constraints   *dataConstraints `json:"constraints,omitempty"`
	// Guarded says that the CSV form puts an apostrophe before a value that a
	// spreadsheet would calculate.
	Guarded bool `json:"guarded,omitempty"`
}

type dataConstraints struct {
	Enum []string `json:"enum"`
}

const guardedNote = "CSV: UTF-8, LF, missing values empty. In the fields marked guarded, a value that begins with = + - @, a tab or a carriage return has a " +
	"leading apostrophe, so that a spreadsheet does not calculate it; take it off before use. JSONL and Parquet carry the raw value."

// writeDataPackage describes every table that was written.
func (f *Folder) writeDataPackage() error {
	pack := dataPackage{
		Profile: "data-package", Name: "horseshoe-output", Title: "Statements, topics and stances of meeting records",
		Description: guardedNote, Version: f.options.Version, Resources: []dataResource{},
	}
	for _, table := range Tables() {
		open := f.tables[table.Name]
		if open == nil {
			continue
		}
		for _, format := range open.formats {
			pack.Resources = append(pack.Resources, resourceOf(table, format))
		}
	}
	return f.writeJSON("datapackage.json", pack)
}

func resourceOf(table Table, format Format) dataResource {
	resource := dataResource{
		Name: resourceName(table.Name) + "-" + string(format), Path: table.Name + "." + string(format), Title: table.EN,
		Format: string(format), Schema: schemaOf(table, format),
	}
	switch format {
	case CSV:
		resource.Profile, resource.MediaType, resource.Encoding = "tabular-data-resource", "text/csv", "utf-8"
	case JSONL:
		resource.MediaType, resource.Encoding = "application/jsonl", "utf-8"
	case Parquet:
		resource.MediaType = "application/vnd.apache.parquet"
	}
	return resource
}

// resourceName makes a name of a path: Frictionless names hold no slash.
func resourceName(path string) string {
	name := []byte(path)
	for i, b := range name {
		if b == '/' {
			name[i] = '-'
		}
	}
	return string(name)
}

func schemaOf(table Table, format Format) *dataSchema {
	schema := &dataSchema{MissingValues: []string{""}, PrimaryKey: table.Key}
	for _, column := range table.Columns {
		field := dataField{
			Name: column.Name, Type: column.Type, Unit: column.Unit, Description: column.EN, DescriptionFR: column.FR,
			Guarded: column.Words && format == CSV,
		}
		if column.Values != nil {
			field.Constraints = &dataConstraints{Enum: column.Values}
		}
		schema.Fields = append(schema.Fields, field)
	}
	return schema
}
