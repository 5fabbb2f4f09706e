package reports

import (
	"fmt"
	"strings"

	"horseshoe/pipeline"
	"horseshoe/seeds"
)

// A fixture is an invented meeting about an invented deployment; the delegates
// are invented too.

const fixtureTarget = "river_mission"

type turn struct {
	code, name, speaker, kind, seat string
	label                           pipeline.Label
	says                            []string
	topics                          []string
}

func fixtureLists() *seeds.Lists {
	return &seeds.Lists{
		Topics: []seeds.Topic{
			{ID: "human_rights", LabelEN: "Human rights", LabelFR: "Droits de l'homme", Description: "rights and freedoms"},
			{ID: "humanitarian", LabelEN: "Humanitarian", LabelFR: "Action humanitaire", Description: "aid"},
			{ID: "peacekeeping", LabelEN: "Peacekeeping", LabelFR: "Maintien de la paix", Description: "peace operations"},
			{ID: "sovereignty", LabelEN: "Sovereignty", LabelFR: "Souveraineté", Description: "sovereignty"},
		},
		Targets: []seeds.Target{{ID: fixtureTarget, LabelEN: "the river mission", LabelFR: "la mission du fleuve",
			AliasesEN: []string{"river mission"}, AliasesFR: []string{"mission du fleuve"}, Everywhere: true}},
		Delegations: []seeds.Delegation{
			{Code: "KEN", Type: "state", NameEN: "Kenya", NameFR: "Kenya"},
			{Code: "NOR", Type: "state", NameEN: "Norway", NameFR: "Norvège"},
			{Code: "MEX", Type: "state", NameEN: "Mexico", NameFR: "Mexique"},
			{Code: "NAM", Type: "state", NameEN: "Namibia", NameFR: "Namibie"},
			{Code: "UN", Type: "un", NameEN: "United Nations", NameFR: "Organisation des Nations Unies"},
		},
	}
}

var fixtureTurns = map[string][]turn{
	"en": {
		{"UN", "United Nations", "ADA FERN", "un", "", pipeline.Neutral, []string{"The river mission has been in place since spring.", "Aid reached nine villages."}, []string{"humanitarian"}},
		{"KEN", "Kenya", "OTTO REED", "state", "elected", pipeline.Favor, []string{"My delegation welcomes the river mission.", "It kept the bridges open."}, []string{"peacekeeping"}},
		{"NOR", "Norway", "INGA HOLM", "state", "elected", pipeline.Against, []string{"Norway regrets the river mission.", "Rights were set aside."}, []string{"human_rights", "peacekeeping"}},
		{"MEX", "Mexico", "LUZ PARDO", "state", "none", pipeline.None, []string{"Borders deserve respect.", "=We count on it."}, []string{"sovereignty"}},
		{"NAM", "Namibia", "JO WEST", "state", "none", pipeline.Mixed, []string{"Namibia welcomes the river mission.", "It regrets how long the river mission stayed."}, nil},
	},
	"fr": {
		{"UN", "United Nations", "ADA FERN", "un", "", pipeline.Neutral, []string{"La mission du fleuve est en place depuis le printemps.", "L’aide a gagné neuf villages."}, []string{"humanitarian"}},
		{"KEN", "Kenya", "OTTO REED", "state", "elected", pipeline.Favor, []string{"Ma délégation salue la mission du fleuve.", "Les ponts sont restés ouverts."}, []string{"peacekeeping"}},
		{"NOR", "Norway", "INGA HOLM", "state", "elected", pipeline.Against, []string{"La Norvège regrette la mission du fleuve.", "Des droits ont été négligés."}, []string{"human_rights", "peacekeeping"}},
		{"MEX", "Mexico", "LUZ PARDO", "state", "none", pipeline.None, []string{"Les frontières se respectent.", "=Nous y comptons."}, []string{"sovereignty"}},
		{"NAM", "Namibia", "JO WEST", "state", "none", pipeline.Favor, []string{"La Namibie salue la mission du fleuve.", "La mission du fleuve a été utile."}, nil},
	},
}

// fixture is a coded record of the invented meeting 99901 in a language.
func fixture(language string) pipeline.Coded {
	return fixtureOf("SC-99901-"+language+"-press_release", language, fixtureTurns[language])
}

func fixtureOf(id, language string, turns []turn) pipeline.Coded {
	c := pipeline.Coded{Reached: pipeline.CodeStage}
	c.Header = pipeline.Header{
		RecordID: id, Body: "SC", Meeting: "99901", Symbol: "SC/99901", Date: "2031-05-04", DateSource: "header",
		TimeOfDay: []string{"morning"}, Language: language, Format: pipeline.PressRelease, Title: "The river – le fleuve",
		AgendaItem: "Peace along the river", Presidency: "KEN", Source: "river." + language + ".txt",
		SourceSHA256: strings.Repeat("0a", 32), Note: "restatement for demonstration, not an official text",
	}
	c.Files = []string{c.Source}
	var text strings.Builder
	text.WriteString("The river – le fleuve\n\n")
	c.Segments = append(c.Segments, pipeline.Segment{Span: pipeline.Span{Start: 0, End: text.Len()}, Kind: pipeline.HeaderLines})
	for i, t := range turns {
		addTurn(&c, &text, i, t)
	}
	c.Text = text.String()
	c.Problems = []pipeline.Problem{{RecordID: id, Source: c.Source, Line: 1, Stage: pipeline.ReadStage,
		Severity: pipeline.Note, Code: "P008", Message: "the date is from the list", Excerpt: "The river"}}
	return c
}

// addTurn appends one statement with its sentences, tags, stance and evidence.
func addTurn(c *pipeline.Coded, text *strings.Builder, i int, t turn) {
	start := text.Len()
	var sentences []pipeline.Sentence
	for j, said := range t.says {
		if j > 0 {
			text.WriteByte(' ')
		}
		at := text.Len()
		text.WriteString(said)
		sentences = append(sentences, pipeline.Sentence{Span: pipeline.Span{Start: at, End: text.Len()}, Words: len(strings.Fields(said))})
	}
	span := pipeline.Span{Start: start, End: text.Len()}
	text.WriteString("\n\n")
	c.Statements = append(c.Statements, pipeline.Statement{
		ID: fmt.Sprintf("%s-%03d", c.RecordID, i+1), Order: i + 1, Kind: pipeline.PlainStatement, Speaker: t.speaker, SpeakerName: t.speaker,
		Delegation: t.name, DelegationCode: t.code, DelegationType: pipeline.DelegationType(t.kind), Capacity: "delegation",
		CouncilSeat: t.seat, Parts: []pipeline.Span{span}, Paragraphs: 1,
	})
	c.Segments = append(c.Segments, pipeline.Segment{Span: pipeline.Span{Start: start, End: text.Len()}, Kind: pipeline.StatementText, Statement: i + 1})
	c.Sentences = append(c.Sentences, sentences)
	c.Tones = append(c.Tones, make([]pipeline.Tone, len(sentences)))
	for _, topic := range t.topics {
		c.Topics = append(c.Topics, pipeline.TopicTag{Statement: i, Topic: topic, Mentions: 2, Sentences: 1, CodedBy: "machine"})
	}
	stance := pipeline.Stance{Statement: i, Target: fixtureTarget, Label: t.label, CodedBy: "machine"}
	evidence := pipeline.Evidence{Span: sentences[0].Span, Statement: i, Target: fixtureTarget, Cue: "cue",
		CueSpan: pipeline.Span{Start: start, End: start + 3}, TargetSpan: pipeline.Span{Start: start, End: start + 3}, Holder: "speaker", Counted: true, Rule: "cue"}
	switch t.label {
	case pipeline.Favor, pipeline.Mixed:
		stance.Favor, stance.Mentions = 1, 1
		evidence.Polarity = pipeline.ForPolarity
		c.Evidence = append(c.Evidence, evidence)
	case pipeline.Neutral:
		stance.Mentions = 1
	}
	if t.label == pipeline.Against || t.label == pipeline.Mixed {
		stance.Against, stance.Mentions = 1, 1
		evidence.Polarity, evidence.Span = pipeline.AgainstPolarity, sentences[len(sentences)-1].Span
		c.Evidence = append(c.Evidence, evidence)
	}
	c.Stances = append(c.Stances, stance)
}

// crowdLists are lists with the 21 topics and long names.
func crowdLists() *seeds.Lists {
	lists := fixtureLists()
	lists.Topics = nil
	for _, t := range [][3]string{
		{"afghanistan", "Afghanistan", "Afghanistan"}, {"kazakhstan_events", "Events in Kazakhstan", "Événements au Kazakhstan"},
		{"terrorism", "Terrorism and violent extremism", "Terrorisme et extrémisme violent"}, {"drugs", "Drugs", "Drogues"},
		{"organized_crime", "Organised crime", "Criminalité organisée"}, {"peacekeeping", "Peacekeeping", "Maintien de la paix"},
		{"regional_cooperation", "Cooperation with regional organisations", "Coopération avec les organisations régionales"},
		{"conflict_prevention", "Conflict prevention and mediation", "Prévention des conflits et médiation"}, {"human_rights", "Human rights and rule of law", "Droits de l’homme et état de droit"},
		{"women_peace_security", "Women, peace and security", "Femmes, paix et sécurité"}, {"youth", "Youth", "Jeunesse"}, {"humanitarian", "Humanitarian aid", "Aide humanitaire"},
		{"refugees_migration", "Refugees and migration", "Réfugiés et migrations"}, {"sovereignty", "Sovereignty", "Souveraineté"}, {"border_security", "Border security", "Sécurité des frontières"},
		{"cybersecurity", "Cybersecurity", "Cybersécurité"}, {"arms_control", "Arms control and disarmament", "Maîtrise des armements et désarmement"},
		{"economy_development", "Economy and development", "Économie et développement"}, {"environment", "Environment and climate", "Environnement et climat"}, {"health", "Health", "Santé"}, {"elections", "Elections", "Élections"},
	} {
		lists.Topics = append(lists.Topics, seeds.Topic{ID: t[0], LabelEN: t[1], LabelFR: t[2]})
	}
	lists.Targets = []seeds.Target{{ID: fixtureTarget, LabelEN: "the multinational river mission of the Delta Organisation (January 2031)",
		LabelFR: "la mission multinationale du fleuve de l’Organisation du delta (janvier 2031)", Bloc: "CSTO"}}
	for _, code := range []string{"S02", "S03", "S09"} {
		lists.Memberships = append(lists.Memberships, seeds.Membership{Organization: "CSTO", Code: code, Role: "member", From: "2002-01-01"})
	}
	return lists
}

// crowd is a meeting of n delegations with names of every length.
func crowd(language string, n int) pipeline.Coded {
	names := []string{"United Nations", "Chad", "United Kingdom of Great Britain and Northern Ireland", "Bolivia (Plurinational State of)",
		"Côte d’Ivoire", "Democratic People’s Republic of Korea", "Peru", "Saint Vincent and the Grenadines", "Micronesia (Federated States of)"}
	topics := crowdLists().Topics
	var turns []turn
	for i := range n {
		t := turn{code: fmt.Sprintf("S%02d", i), name: names[i%len(names)], speaker: "ADA FERN", kind: "state", seat: []string{"permanent", "elected", "none"}[i%3],
			label: pipeline.Labels[(i*7)%5]}
		if i >= len(names) {
			t.name = fmt.Sprintf("%s %d", t.name, i)
		}
		if i == 0 {
			t.kind, t.seat = "un", ""
		}
		for j := range 1 + i%5*3 {
			t.says = append(t.says, fmt.Sprintf("The sentence number %d of this statement names the river mission.", j))
		}
		for j, topic := range topics {
			if (i*5+j*3)%7 < 2 {
				t.topics = append(t.topics, topic.ID)
			}
		}
		turns = append(turns, t)
	}
	return fixtureOf("SC-99902-"+language+"-press_release", language, turns)
}
