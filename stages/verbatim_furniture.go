package stages

import "regexp"

// coverMark recognises the list of members on a cover.
var coverMark = regexp.MustCompile(`^(?:President|Président|Présidente|Members|Membres|PRESIDENT|MEMBERS)\s*:`)

const (
	monthNames = `(?:January|February|March|April|May|June|July|August|September|October|November|December|` +
		`janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)`
	ordinalWord = `(?:st|nd|rd|th|e|er|re|ème|eme)`
)

// headMark recognises a line of a running head: the symbol, a date in figures,
// or the lines of the older style (the organ, the session, the meeting).
var headMark = regexp.MustCompile(`(?i)\b[SA]/(?:[0-9ES-]+/)?\s?P\.?\s?V\.\s?\d|^S/20\d\d/\d{1,4}(?:\s|$)|\sS/20\d\d/\d{1,4}$|\b\d{1,2}/\d{1,2}/\d{4}\b|` +
	`^(?:security council|conseil de sécurité|general assembly|assemblée générale)(?:\s|$)|` +
	`\b\d{1,5}\s?` + ordinalWord + `\s(?:\([^)]*\)\s)?(?:plenary )?(?:meeting|séance)|` +
	`^\w+(?:-\w+)?(?: \w+)? (?:year|session|année)\b|^\S+(?: \S+)? (?:année|session)\b|` +
	`\b\d{1,2} ` + monthNames + ` \d{4}$`)

// footMark recognises a line at the foot: a page number, alone or with the
// number of pages, and the number of the print job.
var footMark = regexp.MustCompile(`^(?:\d{1,3}|\d{1,3}/\d{1,3}|\d{2}-\d{5}|\d{2}-\d{5}\s*(?:\([EF]\)\s*)?\d{0,3}/?\d{0,3}|\d{1,3}(?:/\d{1,3})?\s+\d{2}-\d{5}(?:\s*\([EF]\))?|\*\d{7,8}\*)$`)

// openerLine recognises the line that opens the meeting, which may stand in
// the band of the running head.
var openerLine = regexp.MustCompile(`(?i)called to order|est ouverte|in the absence of the president,|en l['’]absence d(?:u|e la) présidente?,`)
