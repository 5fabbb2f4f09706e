package stages

import (
	"regexp"
	"strings"
)

// stageDirection recognises a paragraph that tells what happens in the room,
// in English or French.
var stageDirection = regexp.MustCompile(`^(?:` +
	`The (?:meeting|private meeting) (?:was (?:called to order|suspended|resumed|adjourned)|rose|resumed)\b|` +
	`The agenda was adopted|The provisional agenda was adopted|There being (?:no|on) objection|It was so decided|` +
	`A (?:recorded |separate )?vote was taken|A vote by (?:secret )?ballot|(?:The d|D)raft (?:resolution|decision)(?: [IVX]+,)? (?:[AS]/\S+ )?was (?:not )?adopted (?:\(|by \d)|` +
	`At the invitation of the (?:Acting )?(?:President|Chair)|The (?:members of the (?:Security )?Council|members of the General Assembly|representatives|Council members) (?:observed|stood) (?:a|one|in|silen)|` +
	`(?:Mr|Mrs|Ms|Miss|Sir|Dame|Dr|Prince|Sheikha?|The (?:President|Vice-President|Acting President))\.? (?:[^.:]{2,90} )?(?:took (?:a seat|a place|the Chair|the seat|his (?:seat|place)|her (?:seat|place)|their seats)|was escorted|were escorted|withdrew|resumed the Chair|returned to the Chair|in the Chair\.)|` +
	`The [^:;]{3,160} was (?:not )?(?:adopted|rejected)(?: unanimously)? by \d{1,3} votes? to |The [^:;]{3,80} was (?:adopted|rejected) unanimously\.$|` +
	`\[(?:Subsequently|The delegation|The representative|Ultérieurement|Par la suite|La délégation)[^\]]{10,600}\]$|` +
	`In the absence of the President|An? (?:audio|video|audiovisual|audio-visual)[^.]{0,40} was (?:shown|played|screened)|The ballot papers were|` +
	`La séance(?: privée)? est (?:ouverte|levée|suspendue|reprise)|La séance, suspendue|L['’]ordre du jour est adopté|L['’]ordre du jour provisoire est adopté|` +
	`Il est procédé au vote|Il est procédé à un vote|À l['’]invitation d|A l['’]invitation d|Sur l['’]invitation d|` +
	`(?:En l['’]absence|Faute) d['’]objections?, il en est ainsi décidé|Il en est ainsi décidé|Puisqu['’]il n['’]y a pas d['’]objections?, il en est ainsi décidé|` +
	`Par \d{1,3} voix (?:contre|pour) |[ÀA] l['’]unanimité, l[ea] [^:;]{3,80} est adoptée?\b|(?:Le Président|La Présidente) invite [^:;]{3,160} à prendre place|` +
	`Les membres du Conseil(?: de sécurité)? observent|Les membres de l['’]Assemblée[^.]{0,30} observent|Le projet de résolution [AS]/\S+ (?:est|n['’]est pas) adopté|` +
	`(?:M|Mme|Mlle|Sir|Dame|Le Président|La Présidente|Le Vice-Président|La Vice-Présidente)\.? (?:[^.:]{2,90} )?(?:prend(?:ent)? place|prend(?:ent)? (?:le|la|les) (?:siège|places?)|assume la présidence|est escortée?|se retire|revient à la présidence|reprend la présidence)|` +
	`En l['’]absence d(?:u|e la) Présidente?|Un (?:enregistrement|film|document)[^.]{0,40} est (?:projeté|diffusé)|Une vidéo est ` +
	`)`)

// ending recognises the stage direction that closes a record; what is printed
// after it (notes, annexes) is nobody's speech.
var ending = regexp.MustCompile(`^(?:The (?:private )?meeting (?:rose|was adjourned)|La séance(?: privée)? est levée|La séance est close)`)

// agendaAdopted recognises the direction after which the heading of the item
// stands.
var agendaAdopted = regexp.MustCompile(`^(?:The (?:provisional )?agenda was adopted|L['’]ordre du jour (?:provisoire )?est adopté)`)

// voteHeading recognises the heading of a list of votes. Its group tells the
// vote by its first letters.
var voteHeading = regexp.MustCompile(`^(?:(In favou?r|Pour|Votent pour|Ont voté pour)|(Against|Contre|Votent contre|Ont voté contre)|(Abstain(?:ing|ed)?|Abstentions?|S['’]abstiennent|Se sont abstenus|Abstenus)|(Absent|Not participating|Did not participate[^:]{0,30}|Ne participe(?:nt)? pas au vote|N['’]ont pas participé au vote|Absents))\s*:\s*`)

// headingLine recognises headings of the proceedings, in either language.
var headingLine = regexp.MustCompile(`(?i)^(?:Adoption of the agenda|Adoption de l['’]ordre du jour|Agenda items? \d|Points? \d+[^.]{0,30} de l['’]ordre du jour|Expressions? of |Hommages?|Tributes? |Remerciements |Déclaration du Président$|Statement by the President$|` +
	`Scale of assessments|Organization of work|Programme of work|Organisation des travaux)`)

// decided ends the stage direction after which the chair goes on.
var decided = regexp.MustCompile(`(?:so decided|ainsi décidé)\.$`)

// inCapitals says whether a line has capitals only, as headings of typewritten
// records: no small letter, and more than an acronym.
func inCapitals(text string) bool { return capitalsIn(text) >= 8 && strings.Contains(text, " ") }

// maxDirection is the greatest length of a stage direction in bytes; the long
// ones name those who are led to their seats.
const maxDirection = 1500

var (
	invitation = regexp.MustCompile(`^(?:At the invitation|[ÀA] l['’]invitation|Sur l['’]invitation)`)
	seating    = regexp.MustCompile(`(?i)\b(?:seats?|places?|table|sièges?|podium|rostrum|tribune)\b`)
)

// isDirection says whether a paragraph is a stage direction.
func isDirection(text string) bool {
	return len(text) <= maxDirection && stageDirection.MatchString(text) && (!invitation.MatchString(text) || seating.MatchString(text))
}
