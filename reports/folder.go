package reports

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// Options are the settings of an output folder. Nobody changes them after Create.
type Options struct {
	// Lists are the reference lists and lexicons of the run.
	Lists *seeds.Lists
	// ListsDigest is the SHA-256 of the built-in lists, for the manifest.
	ListsDigest string
	// Formats are the forms of the tables; empty means CSV. The tables in
	// tables/ are always written as CSV too, because figures are drawn from them.
	Formats []Format
	// BOM writes a byte-order mark at the start of each CSV file.
	BOM bool
	// Reports are pdf and html, in any order; empty means none.
	Reports []string
	// Languages are en and fr, in the order of the pages; empty means both.
	Languages []string
	// To is the last stage of the run; empty means code. A run that stops
	// earlier writes the row tables made so far and no summary.
	To pipeline.StageName
	// Inputs are the user's own targets, topics and lists, copied to inputs/.
	Inputs []string
	// Concordance are the terms whose every occurrence is listed; a * at the end
	// of one stands for the rest of a word.
	Concordance []string
	// SourceDateEpoch dates the pages, in seconds since 1970; nil means the date
	// of the newest record.
	SourceDateEpoch *int64
	// Version is the program's version.
	Version string
	// Parameters and Stages are recorded in the manifest: no clock, no host, no
	// absolute path, no number of jobs.
	Parameters []Parameter
	Stages     []StageVersion
}

// Parameter is one setting of a run, for the manifest.
type Parameter struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// StageVersion is the version of one stage, for the manifest.
type StageVersion struct {
	Stage   pipeline.StageName `json:"stage"`
	Version string             `json:"version"`
}

// Run is what only the end of a run knows.
type Run struct {
	// Problems are those of no single record (a folder without records, a
	// record seen twice), in input order.
	Problems []pipeline.Problem
}

// Folder is an output folder being written. Everything goes to a staging
// folder beside it, so that the old outputs are whole until Finish. It is for
// one goroutine.
type Folder struct {
	dir, staging string
	options      Options
	tables       map[string]*openTable
	tally        tally
	sums         summaries
	said         said
	saidRows     []saidRows
	hits         []concordanceRow
	// found are the terms of the concordance that occurred.
	found  map[string]bool
	inputs []ManifestInput
	user   []ManifestFile
}

// Create starts an output folder at dir. It refuses a folder that holds files
// of something else: any file that no manifest of ours lists.
func Create(dir string, options Options) (*Folder, error) {
	options = withDefaults(options)
	if err := checkOutputFolder(dir); err != nil {
		return nil, err
	}
	staging, err := makeStaging(dir)
	if err != nil {
		return nil, err
	}
	f := &Folder{dir: dir, staging: staging, options: options, tables: map[string]*openTable{}, tally: newTally(options.Lists), found: map[string]bool{}}
	f.sums.newest = time.Unix(0, 0).UTC()
	if err := f.begin(); err != nil {
		f.Abort()
		return nil, err
	}
	return f, nil
}

func withDefaults(o Options) Options {
	if len(o.Formats) == 0 {
		o.Formats = []Format{CSV}
	}
	if len(o.Languages) == 0 {
		o.Languages = []string{"en", "fr"}
	}
	if o.To == "" {
		o.To = pipeline.CodeStage
	}
	if o.Lists == nil {
		o.Lists = &seeds.Lists{}
	}
	return o
}

// begin opens the row tables that the run reaches and copies the user's files.
func (f *Folder) begin() error {
	for _, table := range Tables() {
		if f.options.To.Before(table.From) || table.Name == "votes" || table.Name == concordanceName && len(f.options.Concordance) == 0 {
			continue
		}
		if err := f.open(table.Name); err != nil {
			return err
		}
	}
	if err := os.Mkdir(filepath.Join(f.staging, "text"), 0o777); err != nil {
		return err
	}
	return f.copyInputs()
}

// open starts a table unless it is open already.
func (f *Folder) open(name string) error {
	if f.tables[name] != nil {
		return nil
	}
	formats := f.options.Formats
	if strings.HasPrefix(name, "tables/") && !slices.Contains(formats, CSV) {
		// Figures are drawn from these, so that a reader can always check one.
		formats = append([]Format{CSV}, formats...)
	}
	table, err := createTable(f.staging, tableNamed(name), formats, f.options.BOM)
	if err != nil {
		return err
	}
	f.tables[name] = table
	return nil
}

// Add writes the row tables of one record and counts it. Records must come in
// input order; Add keeps nothing of coded but counts and, for the records that
// the pages show, the best evidence.
func (f *Folder) Add(coded pipeline.Coded) error {
	if err := f.writeProblems(coded.Problems); err != nil {
		return err
	}
	f.tally.addProblems(coded.Problems)
	if coded.Failed {
		f.tally.failed++
		return nil
	}
	if err := f.writeText(coded.RecordID, coded.Text); err != nil {
		return err
	}
	if err := f.writeRows(coded); err != nil {
		return err
	}
	f.inputs = append(f.inputs, ManifestInput{
		RecordID: coded.RecordID, Source: coded.Source, SHA256: coded.SourceSHA256, BuiltIn: coded.BuiltIn,
	})
	return f.summarise(coded)
}

func (f *Folder) writeText(id, text string) error {
	return os.WriteFile(filepath.Join(f.staging, "text", SafeName(id)+".txt"), []byte(text), 0o666)
}

// Finish writes what needs the whole run, the manifest last, and puts the new
// folder in the place of the old one. On an error the old outputs are whole
// and the staging folder is gone.
func (f *Folder) Finish(run Run) (Summary, error) {
	summary, err := f.finish(run)
	if err == nil {
		err = replaceFolder(os.Rename, f.staging, f.dir)
	}
	if err != nil {
		f.Abort()
		return Summary{}, fmt.Errorf("the output folder %s was not written: %w", f.dir, err)
	}
	return summary, nil
}

func (f *Folder) finish(run Run) (Summary, error) {
	f.tally.absent = f.absentTerms()
	problems := slices.Concat(run.Problems, absentProblems(f.tally.absent))
	if err := f.writeProblems(problems); err != nil {
		return Summary{}, err
	}
	f.tally.addProblems(problems)
	if err := f.finishSummaries(); err != nil {
		return Summary{}, err
	}
	if err := f.closeTables(); err != nil {
		return Summary{}, err
	}
	drawn, err := f.drawFigures()
	if err != nil {
		return Summary{}, err
	}
	if err := f.writeReports(drawn); err != nil {
		return Summary{}, err
	}
	if err := f.writeCodebook(); err != nil {
		return Summary{}, err
	}
	if err := f.writeDataPackage(); err != nil {
		return Summary{}, err
	}
	return f.tally.summary(f.dir), f.writeManifest()
}

// closeTables closes every table, in the order of the codebook so that the
// first error is the same in each run.
func (f *Folder) closeTables() error {
	for _, table := range Tables() {
		if open := f.tables[table.Name]; open != nil {
			if err := open.close(); err != nil {
				return err
			}
		}
	}
	return nil
}

// Abort throws the new outputs away; the old ones stay as they were. It may be
// called more than once.
func (f *Folder) Abort() {
	for _, table := range f.tables {
		table.abandon()
	}
	if f.staging != "" {
		// A staging folder that cannot be removed does no harm to the outputs.
		_ = os.RemoveAll(f.staging)
		f.staging = ""
	}
}
