package pipeline

import (
	"slices"
	"testing"
)

func machineCoded() Coded {
	var coded Coded
	coded.Date = "2022-02-16"
	coded.Statements = []Statement{
		{ID: "SC-9901-en-press_release-001", Order: 1, Speaker: "ADA LINDQUIST", Delegation: "Sweden", DelegationCode: "SWE"},
		{ID: "SC-9901-en-press_release-002", Order: 2, Speaker: "BO KARVO"},
		{ID: "SC-9901-en-press_release-003", Order: 3, Speaker: "CY OBI"},
	}
	coded.Stances = []Stance{
		{Statement: 0, Target: "dam", Label: Favor, Favor: 1},
		{Statement: 2, Target: "dam", Label: None}, {Statement: 2, Target: "weir", Label: None},
	}
	coded.Topics = []TopicTag{
		{Statement: 0, Topic: "health", Mentions: 2, Sentences: 1}, {Statement: 0, Topic: "water", Mentions: 3, Sentences: 2},
		{Statement: 2, Topic: "youth", Mentions: 1, Sentences: 1},
	}
	return coded
}

func TestApplyCodes(t *testing.T) {
	codes, err := NewHumanCodes([]HumanCode{
		{StatementID: "SC-9901-en-press_release-003", Coder: "Ana", Target: "weir", Label: Against},
		{StatementID: "SC-9901-en-press_release-001", Coder: "Ana", Label: Mixed, Topics: []string{"water", "arms_control"}, TopicsCoded: true},
		{StatementID: "SC-9901-en-press_release-002", Coder: "Ana", Target: "dam", Label: Neutral, Speaker: "BO KARVÖ", Delegation: "finland"},
		{StatementID: "SC-9999-en-press_release-001", Coder: "Ana", Target: "dam", Label: Favor},
	})
	if err != nil {
		t.Fatal(err)
	}
	coded := machineCoded()
	before := coded
	applied := ApplyCodes(&coded, codes, func(name, date string) (FoundDelegation, bool) {
		return FoundDelegation{Name: "Finland", Code: "FIN", Type: State, CouncilSeat: "none"}, name == "finland" && date == "2022-02-16"
	})
	if len(applied) != 3 {
		t.Errorf("applied to %v, want three statements of this record", applied)
	}
	want := []Stance{
		{Statement: 0, Target: "dam", Label: Mixed, CodedBy: HumanCoder, Note: "coded by Ana; machine: favor"},
		{Statement: 1, Target: "dam", Label: Neutral, CodedBy: HumanCoder, Note: "coded by Ana"},
		{Statement: 2, Target: "dam", Label: None},
		{Statement: 2, Target: "weir", Label: Against, CodedBy: HumanCoder, Note: "coded by Ana; machine: none"},
	}
	if !slices.Equal(coded.Stances, want) {
		t.Errorf("stances\n got %+v\nwant %+v", coded.Stances, want)
	}
	wantTopics := []TopicTag{
		{Statement: 0, Topic: "arms_control", CodedBy: HumanCoder},
		{Statement: 0, Topic: "water", Mentions: 3, Sentences: 2, CodedBy: HumanCoder},
		{Statement: 2, Topic: "youth", Mentions: 1, Sentences: 1},
	}
	if !slices.Equal(coded.Topics, wantTopics) {
		t.Errorf("topics\n got %+v\nwant %+v", coded.Topics, wantTopics)
	}
	if s := coded.Statements[1]; s.Speaker != "BO KARVÖ" || s.DelegationCode != "FIN" || s.CodedBy != HumanCoder {
		t.Errorf("corrected statement = %+v", s)
	}
	if before.Stances[0].Label != Favor || before.Topics[0].Topic != "health" || before.Statements[1].Speaker != "BO KARVO" {
		t.Error("the machine's own slices were written into; the cache would keep them")
	}
}

func TestContradictingCodes(t *testing.T) {
	for _, row := range []struct {
		name          string
		first, second HumanCode
		fails         bool
	}{
		{"two labels", HumanCode{Label: Favor}, HumanCode{Label: Against}, true},
		{"two targets", HumanCode{Target: "dam", Label: Favor}, HumanCode{Target: "weir", Label: Against}, false},
		{"label and topics apart", HumanCode{Label: Favor}, HumanCode{Topics: []string{"a"}, TopicsCoded: true}, false},
		{"topics in another order", HumanCode{Topics: []string{"a", "b"}, TopicsCoded: true}, HumanCode{Topics: []string{"b", "a"}, TopicsCoded: true}, false},
		{"two sets of topics", HumanCode{Topics: []string{"a"}, TopicsCoded: true}, HumanCode{TopicsCoded: true}, true},
		{"two delegations", HumanCode{Delegation: "Norway"}, HumanCode{Delegation: "Sweden"}, true},
	} {
		_, err := NewHumanCodes([]HumanCode{row.first, row.second})
		if (err != nil) != row.fails {
			t.Errorf("%s: error %v", row.name, err)
		}
	}
}
