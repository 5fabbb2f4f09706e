package seeds

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// Options are what a user changes of the seeds of a run.
type Options struct {
	// Topics replace the built-in topics when there are any.
	Topics []File
	// Targets are target files of the user, TargetIDs built-in targets asked for
	// by id. When there are any, only these are coded, in every record; otherwise
	// the built-in targets are, each in the records that it names.
	Targets   []File
	TargetIDs []string
	// Lists are reference lists of the user, as CSV with the header of a built-in
	// one, which each of them replaces. Their sources are in the user's own words.
	Lists []File
}

// Load reads and checks all lists and lexicons. The error is of type Findings
// and holds every fault of every file that stops a run; warnings are left to
// Check.
func Load(options Options) (*Lists, error) {
	lists, found := load(Files("."), options)
	if errors := found.Errors(); len(errors) > 0 {
		return nil, errors
	}
	return lists, nil
}

// Check reads and checks the same as Load and returns all findings, warnings
// included, by file and place. Lists holds what could be read, for further
// checks; with a finding of severity error it is fit for nothing else.
func Check(options Options) (*Lists, Findings) {
	return load(Files("."), options)
}

// load builds the lists from the built-in files and the user's.
func load(builtIn []File, options Options) (*Lists, Findings) {
	files := make(map[string]File, len(builtIn))
	for name := range listColumns {
		files[name] = File{Name: name}
	}
	for _, file := range builtIn {
		files[file.Name] = file
	}
	reader := &listReader{files: files, sources: sourceKeys(files["SOURCES.md"]), read: map[string][]csvRow{}, users: map[string]bool{}}
	for _, file := range options.Lists {
		reader.replace(file)
	}
	lists := &Lists{
		derived:       new(sync.Map),
		Delegations:   reader.delegations(),
		Memberships:   reader.memberships(),
		Council:       reader.council(),
		Meetings:      reader.meetings(),
		MeetingYears:  reader.meetingYears(),
		Presidencies:  reader.presidencies(),
		Offices:       reader.offices(),
		Honorifics:    reader.honorifics(),
		Crosswalk:     reader.crosswalk(),
		StopWords:     reader.wordLists(under(builtIn, "stopwords/")),
		Abbreviations: reader.wordLists(under(builtIn, "abbreviations/")),
	}
	reader.checkLists()
	found := reader.found

	topicFiles := under(builtIn, "topics/")
	if len(options.Topics) > 0 {
		topicFiles = options.Topics
	}
	topics, wrong := loadTopics(topicFiles)
	lists.Topics, found = topics, append(found, wrong...)
	targets, wrong := loadTargets(under(builtIn, "targets/"), options)
	lists.Targets, found = targets, append(found, wrong...)

	stance, wrong := loadStance(under(builtIn, "stance/"))
	lists.Stance, found = stance, append(found, wrong...)

	weights, wrong := loadWeights(under(builtIn, "weights/"))
	lists.Weights, found = weights, append(found, wrong...)

	wording, wrong := loadWording(under(builtIn, "wording/"))
	lists.Wording, found = wording, append(found, wrong...)
	lists.index = NewDelegationIndex(lists)

	lists.Digest = Digest(slices.Concat(builtIn, withoutNames("topics", options.Topics), withoutNames("target", options.Targets), withoutNames("list", options.Lists),
		[]File{{"targets", []byte(strings.Join(options.TargetIDs, "\n"))}}))
	return lists, found
}

// replace puts a list of the user in the place of the built-in list that has
// the same header.
func (r *listReader) replace(file File) {
	header, _, _ := strings.Cut(strings.TrimPrefix(string(file.Data), "\ufeff"), "\n")
	header = strings.TrimSuffix(header, "\r")
	for _, name := range slices.Sorted(maps.Keys(listColumns)) {
		if header == strings.Join(listColumns[name], ",") {
			r.files[name], r.users[file.Name] = file, true
			return
		}
	}
	r.found = append(r.found, Finding{file.Name, 1, 1, Error, "no reference list has this header; the first line must be that of a file in seeds, such as: " + strings.Join(membershipColumns, ",")})
}

// under are the files of one folder.
func under(files []File, folder string) []File {
	var list []File
	for _, file := range files {
		if strings.HasPrefix(file.Name, folder) {
			list = append(list, file)
		}
	}
	return list
}

func loadTopics(list []File) ([]Topic, Findings) {
	var topics []Topic
	var found Findings
	where := map[string]string{}
	for _, file := range list {
		parsed, wrong := ParseTopics(file.Name, file.Data)
		found = append(found, wrong...)
		for _, topic := range parsed {
			if before, seen := where[topic.ID]; seen {
				found = append(found, Finding{File: file.Name, Line: 1, Column: 1, Severity: Error, Message: fmt.Sprintf("topic %s is defined in %s already", topic.ID, before)})
				continue
			}
			where[topic.ID] = file.Name
			topics = append(topics, topic)
		}
	}
	return topics, append(found, warnTopics(topics)...)
}

// loadTargets reads the built-in targets and the user's; a user's target takes
// the place of a built-in one of the same id.
func loadTargets(builtIn []File, options Options) ([]Target, Findings) {
	var known, chosen []Target
	var found Findings
	for _, file := range builtIn {
		target, wrong := ParseTarget(file.Name, file.Data)
		found = append(found, wrong...)
		known = append(known, target)
	}
	for _, wanted := range options.TargetIDs {
		i := slices.IndexFunc(known, func(t Target) bool { return t.ID == wanted })
		if i < 0 {
			found = append(found, Finding{File: "--target " + wanted, Severity: Error, Message: fmt.Sprintf("there is no such file and no built-in target of this id; there is: %s", ids(known))})
			continue
		}
		chosen = append(chosen, known[i])
	}
	for _, file := range options.Targets {
		target, wrong := ParseTarget(file.Name, file.Data)
		found = append(found, wrong...)
		if slices.ContainsFunc(chosen, func(t Target) bool { return t.ID == target.ID && t.ID != "" }) {
			found = append(found, Finding{File: file.Name, Line: 1, Column: 1, Severity: Error, Message: fmt.Sprintf("target %s is given twice", target.ID)})
			continue
		}
		chosen = append(chosen, target)
	}
	if len(options.TargetIDs)+len(options.Targets) == 0 {
		return known, found
	}
	for i := range chosen {
		chosen[i].Everywhere = true
	}
	return chosen, found
}

func ids(targets []Target) string {
	list := make([]string, len(targets))
	for i, target := range targets {
		list[i] = target.ID
	}
	return strings.Join(list, ", ")
}

// withoutNames names the user's files by what they are: what a file is called
// and where it lies must not change the digest, for a result depends on what it
// says, and on the language that the name of a dictionary gives it.
func withoutNames(kind string, files []File) []File {
	plain := make([]File, len(files))
	for i, file := range files {
		plain[i] = File{strings.TrimSpace(kind + " " + languageOf(filepath.ToSlash(file.Name))), file.Data}
	}
	return plain
}
