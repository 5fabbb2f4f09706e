// Package pipeline owns the nouns of horseshoe and the engine that moves them.
// This page is the architecture of the whole program.
//
// # The line
//
// The program is a straight line of pure functions with one type at each
// boundary:
//
//	bytes on disk
//	   | Corpus            ordered walk of the arguments, lazy reading
//	Record                 one meeting in one language, or one document
//	   | stages.Read       format, decoding, extraction, normalisation
//	Meeting                header, participants, text, blocks, trace to the source
//	   | stages.Split      openings to statements, names to delegations by date
//	Divided                statements, segments, votes
//	   | stages.Parse      sentences and tokens, by language
//	Parsed
//	   | stages.Tag        mentions of topics and of stance targets
//	Tagged
//	   | stages.Code       label, evidence, tone
//	Coded
//	   | Ordered           back in the order of the corpus
//	one goroutine: reports.Folder.Add
//	   |-- row tables, written as they pass
//	   |-- tallies, then summary tables, then figures, then reports
//	   |-- codebook, datapackage, manifest
//
// The compiler keeps the order: only Parse makes a Parsed, and Tag takes one.
// The line itself is stages.Line.Process, which works on one record and may be
// called from another module; Ordered runs it on several at once.
//
// # Packages
//
// pipeline owns the nouns and the engine, seeds the reference lists, lexicons
// and weights, stages the verbs, reports the tables, figures and pages, and
// cmd/horseshoe wires them. cmd/train fits the weights to coded debates; no run
// needs it. pipeline and seeds import none of ours, stages and reports import
// both of these and never each other. imports_test.go keeps these rules, and
// the one place of each library that is easy to misuse.
//
// # Stance
//
// Code reads every sentence by rules first: cues of a lexicon, what ties them
// to the target, what turns them round. Then it weighs each statement: features
// of its sentences (features.go) and measures of the whole (measures.go) carry
// weights (weights.go), and the label that comes of them is borne by the
// evidence again (judge.go), so that LabelOf holds for every row. Rules alone
// miss what is said in words no lexicon has; weights alone take no account of
// negation and of whose view it is.
//
// # What holds everywhere
//
// Offsets. Inside the program an offset is a byte of Meeting.Text; tables count
// code points, and CodePoints converts. The segments of a meeting tile its
// text; Trace leads from the text back to the bytes of the source.
//
// Faults. A fault of a record is a Problem, a row of problems.csv, and the run
// goes on. A fault of a list stops before any work with all findings at once. A
// fault of the machine stops the run and leaves the old outputs whole.
//
// Same bytes. No map is ranged over to make output, no clock and no host enters
// a result, floats are summed in a fixed order and written with declared
// decimals. Neither the number of jobs nor the cache changes a byte.
//
// Memory. Corpus holds names, Ordered at most 2 x jobs records, the tallies of
// reports one number a cell. Nothing grows with the number of records but the
// list of names and the set of record ids that finds duplicates.
//
// # To add something
//
//	a stage      a file in stages, its output type here, one line in stages/chain.go
//	a format     stages/read_NAME.go, a line in the table of formats, a sample record
//	a topic      a YAML file in seeds/topics
//	a debate     a coded file in testdata/training, then make weights
//	a target     a YAML file in seeds/targets, or --target FILE
//	a State      a row with from, to and source in seeds/delegations.csv
//	a table      a value in the table of outputs in reports
//
// # Rejected
//
// A registry of stages or formats filled by init functions: the line could no
// longer be read in one place. A configuration framework: whatever a reader may
// wish to change without Go is a file in seeds. One value that carries all
// options: each stage takes the lists and its input, nothing else. A database
// between stages: an artefact is a value under the hash of what made it.
package pipeline
