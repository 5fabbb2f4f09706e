package stages

import "horseshoe/pipeline"

// tones counts the speaker's evaluative cues of every sentence, toward
// anything. It needs no part of speech, so that it stays cheap on a corpus.
func (c *coder) tones() [][]pipeline.Tone {
	tones := make([][]pipeline.Tone, len(c.coded.Sentences))
	for i := range c.coded.Sentences {
		tones[i] = make([]pipeline.Tone, len(c.coded.Sentences[i]))
		who := voice{code: c.coded.Statements[i].DelegationCode, role: c.coded.Statements[i].Role}
		for j := range c.coded.Sentences[i] {
			tones[i][j] = c.cued(i, j).tone(who)
		}
	}
	return tones
}

// weakCompany is how many weak cues say together what a strong one says.
const weakCompany = 2

// tone counts the cues of one sentence. A strong cue counts alone, weak ones
// in company; a negated cue or one that others hold does not count.
func (r *cuedSentence) tone(who voice) pipeline.Tone {
	var strong, weak [2]int // negative, positive
	end := 0
	for _, h := range r.hits {
		side, isWeak, counts := toneOf(h.row)
		if !counts || h.first < end || r.negatesItself(h) && h.row.kind != accusation {
			continue
		}
		if h.row.kind != accusation {
			if holder, _ := r.holderOf(h.first, false, who); holder != speakerHolder || r.negatedAt(h.first) {
				continue
			}
		} else if r.isWord(h.first-1, "not", "never", "cannot", "no", "pas", "jamais", "aucune", "aucun") {
			continue
		}
		end = h.last
		if isWeak {
			weak[side]++
		} else {
			strong[side]++
		}
	}
	for side := range strong {
		if weak[side] >= weakCompany || strong[side] > 0 {
			strong[side] += weak[side]
		}
	}
	return pipeline.Tone{Negative: strong[0], Positive: strong[1]}
}

// toneOf says on which side a row counts for tone (0 negative, 1 positive),
// and whether weakly. Attitudes count by themselves; other rows as they say.
func toneOf(row *cueRow) (side int, weak, counts bool) {
	if row.sign > 0 || row.kind == praise {
		side = 1
	}
	switch row.Tone {
	case "none":
		return side, false, false
	case "weak", "strong":
		return side, row.Tone == "weak", true
	}
	return side, false, row.sign != 0 && (row.kind == attitude || row.kind == rejectKind)
}
