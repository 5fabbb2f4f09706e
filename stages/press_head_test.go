package stages

import (
	"fmt"
	"strings"
	"testing"
)

const debateEN = "\n\nThe Council met on the lake and heard one speaker, who told it of the rain in the hills and of the road.\n\nStatements\n\nJANE ROE (Chad) said that the road was closed and would stay so for as long as it rained in the hills of the east.\n"
const debateFR = "\n\nLe Conseil s’est réuni au sujet du lac et a entendu un orateur, qui lui a parlé de la pluie dans les collines.\n\nDéclarations\n\nM. JEAN DUPUIS (Tchad) a dit que la route est fermée et le restera tant qu’il pleuvra dans les collines de l’est du pays.\n"

// TestHeads reads the heads of thirty years: meeting|resumption|symbol|date|times|title.
func TestHeads(t *testing.T) {
	lists := loadedLists(t)
	for _, row := range []struct{ trait, head, debate, want string }{
		{"today", "19967th Meeting (AM)\n\nSC/54794\n\nCouncil Hears of the Lake", debateEN, "19967|0|SC/54794||morning|Council Hears of the Lake"},
		{"two titles", "19967th Meeting (AM)\n\nSC/54794\n\nCouncil Hears of the Lake\n\nSpeakers Differ over the Dam", debateEN, "19967|0|SC/54794||morning|Council Hears of the Lake Speakers Differ over the Dam"},
		{"date first, symbol absent", "27 May 2021\n\n19781st Meeting (AM)\n\nCouncil Hears of the Lake", debateEN, "19781|0||2021-05-27|morning|Council Hears of the Lake"},
		{"symbol last", "19967th Meeting (PM)\n\nCouncil Hears of the Lake\n\nSC/54794\n\n3 June 2022", debateEN, "19967|0|SC/54794|2022-06-03|afternoon|Council Hears of the Lake"},
		{"title first", "Council Hears of the Long Lake\n\n19967th Meeting (AM & PM)\n\nSC/54794\n\n3 June 2022", debateEN, "19967|0|SC/54794|2022-06-03|morning;afternoon|Council Hears of the Long Lake"},
		{"all in one line", "3 June 2022 Security Council 19967th Meeting (Night) SC/54794\n\nCouncil Hears of the Lake", debateEN, "19967|0|SC/54794|2022-06-03|night|Council Hears of the Lake"},
		{"resumed", "19967th Meeting (Resumed) (PM)\n\nSC/54794\n\nCouncil Hears of the Lake", debateEN, "19967|1|SC/54794||afternoon|Council Hears of the Lake"},
		{"resumed twice", "19967th Meeting (Resumption 2) (AM)\n\nSC/54794\n\nCouncil Hears of the Lake", debateEN, "19967|2|SC/54794||morning|Council Hears of the Lake"},
		{"2004", "SC/48005\n\n20/02/2004\n\nPress Release\n\nSC/48005\n\nSecurity Council\n\n14913th Meeting (AM)\n\nCOUNCIL HEARS OF THE LAKE;\n\nSPEAKERS DIFFER\n\nOVER THE DAM", debateEN, "14913|0|SC/48005|2004-02-20|morning|COUNCIL HEARS OF THE LAKE; SPEAKERS DIFFER OVER THE DAM"},
		{"2010", "13 April 2010\n\nSecurity Council\n\nSC/49905\n\nDepartment of Public Information • News and Media Division • New York\n\n16299th Meeting (AM)\n\nCOUNCIL HEARS OF THE LAKE", debateEN, "16299|0|SC/49905|2010-04-13|morning|COUNCIL HEARS OF THE LAKE"},
		{"month first", "June 3, 2022\n\n19967th Meeting (AM)\n\nSC/54794\n\nCouncil Hears of the Lake", debateEN, "19967|0|SC/54794|2022-06-03|morning|Council Hears of the Lake"},
		{"third meeting", "3rd Meeting (AM)\n\nSC/54794\n\nCouncil Hears of the Lake", debateEN, "3|0|SC/54794||morning|Council Hears of the Lake"},
		{"two meetings", "19966th & 19967th Meetings (AM & PM)\n\nSC/54794\n\nCouncil Hears of the Lake", debateEN, "19966|0|SC/54794||morning;afternoon|Council Hears of the Lake"},
		{"revised", "19967th Meeting (AM)\n\nSC/54794/Rev.1\n\nCouncil Hears of the Lake", debateEN, "19967|0|SC/54794/Rev.1||morning|Council Hears of the Lake"},
		{"aujourd'hui", "19967e séance – matin\n\nCS/54794\n\nConseil de sécurité: le lac monte encore", debateFR, "19967|0|CS/54794||morning|Conseil de sécurité: le lac monte encore"},
		{"symbole anglais", "19967e séance – après-midi\n\nSC/54794\n\nConseil de sécurité: le lac monte encore", debateFR, "19967|0|SC/54794||afternoon|Conseil de sécurité: le lac monte encore"},
		{"matin et après-midi", "19967e séance – matin & après-midi\n\nCS/54794\n\n3 juin 2022\n\nLe lac monte encore", debateFR, "19967|0|CS/54794|2022-06-03|morning;afternoon|Le lac monte encore"},
		{"reprise", "19967e séance (reprise) – soir\n\nCS/54794\n\nLe lac monte encore", debateFR, "19967|1|CS/54794||evening|Le lac monte encore"},
		{"première", "1re séance – nuit\n\nCS/54794\n\nLe lac monte encore", debateFR, "1|0|CS/54794||night|Le lac monte encore"},
		{"2004, ordinal long", "CS/42669\n\n28/04/2004\n\nCommuniqué de presse\n\nConseil de sécurité\n\nCS/42669\n\n14956ème séance – après-midi\n\nLE CONSEIL ENTEND PARLER DU LAC", debateFR, "14956|0|CS/42669|2004-04-28|afternoon|LE CONSEIL ENTEND PARLER DU LAC"},
		{"date à deux chiffres", "04/04/05\n\nCommuniqué de presse\n\nCS/48351\n\nConseil de sécurité\n\n15159e séance – matin\n\nLE CONSEIL ENTEND PARLER DU LAC", debateFR, "15159|0|CS/48351|2005-04-04|morning|LE CONSEIL ENTEND PARLER DU LAC"},
		{"symbole collé", "Conseil de sécurité\n\nCommuniqué de presseCS/48627\n\n1er février 2006\n\n15363e séance – matin\n\nLE CONSEIL ENTEND PARLER DU LAC", debateFR, "15363|0|CS/48627|2006-02-01|morning|LE CONSEIL ENTEND PARLER DU LAC"},
		{"sans accents", "CS/40889\n\nCommunique de presse\n\n13844EME SEANCE - APRES-MIDI\n\n8 JANVIER 1998\n\nLE CONSEIL ENTEND PARLER DU LAC", debateFR, "13844|0|CS/40889|1998-01-08|afternoon|LE CONSEIL ENTEND PARLER DU LAC"},
	} {
		t.Run(row.trait, func(t *testing.T) {
			meeting, err := Read(lists, nil, bytesRecord("lake.txt", []byte(row.head+row.debate)))
			if err != nil {
				t.Fatal(err)
			}
			divided := Split(lists, meeting)
			h := divided.Header
			date := h.Date
			if h.DateSource != "header" {
				date = ""
			}
			got := fmt.Sprintf("%s|%d|%s|%s|%s|%s", h.Meeting, h.Resumption, h.Symbol, date, strings.Join(h.TimeOfDay, ";"), h.Title)
			if got != row.want {
				t.Errorf("\n got %s\nwant %s", got, row.want)
			}
			if len(divided.Statements) != 1 {
				t.Errorf("%d statements", len(divided.Statements))
			}
		})
	}
}

// TestWhatIsNoMeeting keeps the reasons why a text is not read as a meeting.
func TestWhatIsNoMeeting(t *testing.T) {
	lists := loadedLists(t)
	for _, row := range []struct{ trait, text, code string }{
		{"statement of the Secretary-General", "SG/SM/91507\n\nPress Release\n\nSecretary-General Regrets the Flood\n\nThe Secretary-General said today that the lake had risen and that he was sorry for the people who live by it.\n", "P004"},
		{"statement to the press", "SC/54795\n\nPress Release\n\nCouncil Press Statement on the Lake\n\nThe members of the Council said today that the lake had risen and that they were sorry for the people who live by it.\n", "P004"},
		{"round-up", "SC/12680\n\nPress Release\n\n2016 Round-Up\n\nThe Council met often in the year, and this is what it did in each month of it, as the following pages say.\n", "P004"},
		{"assemblée générale", "AG/12345\n\nCommuniqué de presse\n\nL’Assemblée entend parler du lac\n\nL’Assemblée s’est réunie ce matin au sujet du lac, qui monte encore, et des gens qui vivent sur ses rives.\n", "P004"},
		{"too short", "Hello there.\n", "P004"},
		{"empty", " \n\n ", "P002"},
		{"Spanish", "9967ª sesión\n\nSC/54794\n\nEl Consejo de Seguridad escucha hablar del lago\n\nEl Consejo se reunió esta mañana para hablar del lago que sube y de la gente que vive en la orilla, y escuchó a los oradores que le contaron lo que pasa con la lluvia en las montañas del país y con el camino.\n", "P005"},
		{"Russian", "Совет Безопасности собрался сегодня утром, чтобы поговорить об озере, которое поднимается, и о людях, которые живут на его берегах. Совет заслушал одного оратора, который рассказал о дожде в горах, о дороге и о том, что будет дальше с этой страной и с ее людьми.\n", "P005"},
		{"binary", "\x00\x01\x02\x03PK\x03\x04\x00\x00", "P003"},
		{"broken gzip", "\x1f\x8b\x08\x00broken", "P001"},
	} {
		t.Run(row.trait, func(t *testing.T) {
			meeting, err := Read(lists, nil, bytesRecord("text.txt", []byte(row.text)))
			if err == nil {
				t.Fatalf("read as %s %s", meeting.Format, meeting.RecordID)
			}
			if got := ProblemCode(err); got != row.code {
				t.Errorf("%s (%v), want %s", got, err, row.code)
			}
			if !strings.Contains(err.Error(), "text.txt") {
				t.Errorf("the message names no file: %v", err)
			}
		})
	}
}
