package reports

import (
	"slices"

	"horseshoe/pipeline"
)

// topicIDs lists the topics of the lexicon, then those that only a record has
// (of a human coder's sheet, say), in a fixed order.
func (s *summariser) topicIDs() []string {
	var ids []string
	for _, topic := range s.lists.Topics {
		ids = append(ids, topic.ID)
	}
	listed := len(ids)
	for _, tag := range s.coded.Topics {
		if !slices.Contains(ids, tag.Topic) {
			ids = append(ids, tag.Topic)
		}
	}
	slices.Sort(ids[listed:])
	return ids
}

// counted says whether a statement is counted in the topic tables.
func (s *summariser) counted(statement int) bool {
	return s.coded.Statements[statement].Kind != pipeline.Presiding
}

func (s *summariser) sentencesOf(statement int) int {
	if statement < len(s.coded.Sentences) {
		return len(s.coded.Sentences[statement])
	}
	return 0
}

// topicsOfRecord has a row for every topic: one that nobody speaks of is a true
// zero, because every sentence was searched for it.
func (s *summariser) topicsOfRecord() []recordTopicRow {
	var rows []recordTopicRow
	statements, sentences := 0, 0
	for i := range s.coded.Statements {
		if s.counted(i) {
			statements++
			sentences += s.sentencesOf(i)
		}
	}
	for _, id := range s.topicIDs() {
		count := topicCount{Topic: id, OfStatements: statements, OfSentences: sentences}
		var by coders
		for _, tag := range s.coded.Topics {
			if tag.Topic == id && s.counted(tag.Statement) {
				count.Statements++
				count.Sentences += tag.Sentences
				count.Mentions += tag.Mentions
				by.add(tag.CodedBy)
			}
		}
		count.CodedBy = by.String()
		rows = append(rows, recordTopicRow{recordKey: s.key, Body: s.coded.Body, topicCount: count})
	}
	return rows
}

// topicsOfDelegations has a row for every delegation and every topic that
// somebody in the record speaks of.
func (s *summariser) topicsOfDelegations() []delegationTopicRow {
	type cellKey struct {
		delegation int
		topic      string
	}
	counts := map[cellKey]topicCount{}
	by := map[cellKey]coders{}
	present := map[string]bool{}
	for _, tag := range s.coded.Topics {
		i := s.of[tag.Statement]
		if i < 0 {
			continue
		}
		key := cellKey{i, tag.Topic}
		count, who := counts[key], by[key]
		count.Statements++
		count.Sentences += tag.Sentences
		count.Mentions += tag.Mentions
		who.add(tag.CodedBy)
		counts[key], by[key], present[tag.Topic] = count, who, true
	}
	statements, sentences := make([]int, len(s.delegations)), make([]int, len(s.delegations))
	for i, delegation := range s.of {
		if delegation >= 0 {
			statements[delegation]++
			sentences[delegation] += s.sentencesOf(i)
		}
	}
	var rows []delegationTopicRow
	for i, delegation := range s.delegations {
		for _, id := range s.topicIDs() {
			if !present[id] {
				continue
			}
			count := counts[cellKey{i, id}]
			count.Topic, count.OfStatements, count.OfSentences, count.CodedBy = id, statements[i], sentences[i], by[cellKey{i, id}].String()
			rows = append(rows, delegationTopicRow{recordKey: s.key, delegationName: delegation, topicCount: count})
		}
	}
	return rows
}
