package knowledge

import "strings"

// Which level to hire is nobody's to say but the asker's: "what level would you go for?", « on prend quel niveau ? » The levels are told with
// their years, and that no source settles the choice.

// whichLevel asks it, and says little else.
var whichLevel = pattern(`^(?:(?:so|and|then|ok|okay|et|alors|donc|du coup|nice|great|(?:that s|thats|this is) what (?:we|i) (?:need|want|re after)|(?:c est )?(?:exactement )?ce qu il (?:nous |me )?faut)[ ,.]+)*(?:` +
	`(?:what|which)(?: kind of| sort of)? (?:level|seniority|seniority level|grade|level of (?:seniority|experience)|experience level)(?: (?:of )?(?:backend |back end )?(?:dev|developer|profile|person))? (?:would|should|do|shall|could|must|d) (?:you|u|we|i|one|they) (?:(?:think we should |think i should |rather |actually |then |have to |need to )*)(?:go for|go with|pick|choose|hire|take|aim for|aim at|recommend|suggest|need|look for|target|advise|recruit|want|be looking for|opt for)|` +
	`(?:what|which) (?:level|seniority|grade) (?:is|would be) (?:best|right|ideal|needed|required|advisable|enough)|` +
	`(?:do|should|would) (?:we|i|you) (?:need|hire|take|go for|pick) (?:an? )?(?:junior or (?:an? )?senior|senior or (?:an? )?junior|junior,? (?:mid|mid level)(?:,)? or senior)|` +
	`(?:(?:on|je|nous|il faut|faut|faudrait|il faudrait|il nous faut|tu|vous)(?: (?:prend|prends|prendrais|prendriez|vise|viserais|recrute|recruterais|embauche|choisit|choisis|choisirais|cherche|partirais sur|part sur|conseilles|conseillez|conseillerais|recommandes|recommandez|recommanderais|preconises))? )quel (?:niveau|seniorite|grade)(?: d experience| de seniorite)?|` +
	`(?:pour |a |vers |sur |de )?quel (?:niveau|niveau d experience|niveau de seniorite)(?: (?:faut|il|faudrait|on|tu|vous|je|nous|me|m|s|dois|doit|devrait|devrais|peux|peut|est|ce|qu|que))*(?: (?:prendre|prend|prends|prendrais|viser|vise|viserais|recruter|recrute|embaucher|choisir|choisis|choisirais|chercher|cherche|conseilles|conseillez|conseillerais|conseilleriez|recommandes|recommandez|recommanderais|preconises|orienter|partir|partirais))+(?: (?:vous|tu|moi))?|` +
	`(?:niveau|level|seniority) (?:conseille|recommande|recommended|advised|ideal|a viser|a prendre|a recruter)` +
	`)(?: (?:for|with|pour|avec|in|on|selon toi|selon vous|d apres toi|d apres vous|a ton avis|a votre avis|in that case|then|here|dans ce cas|there|now|this|that|it|ca|cela|such|a|an|un|une|the|job|role|post|poste|mission|project|projet|ce|cette|type|of|de|kind|genre|backend|dev))*[ ?!.]*$`)

var (
	// takesLevel has somebody of a level taken; ofSeniority says that years are meant.
	takesLevel  = pattern(`\b(?:go (?:for|with)|pick|choose|hire|take|aim|recommend\w*|suggest|advise|target|recruit|opt|prend\w*|vise[rz]?|viserais|recrut\w*|embauch\w*|chois\w*|conseil\w*|recommand\w*|preconis\w*|partir\w*|part|orienter)\b`)
	ofSeniority = cueOf("seniority seniorite experience hire hiring recruit recruter embaucher")
)

// levelSaid is told with the levels.
var levelSaid = Texts{EN: "My sources don’t say which level to choose. The levels that they tell apart:", FR: "Mes sources ne disent pas quel niveau choisir. Ceux qu’elles distinguent\u00a0:"}

// levelWanted answers which level to hire with the levels and their years.
func (k *known) levelWanted(q Question, r read) (Answer, bool) {
	t, core := k.topics[topicLevels], strings.ReplaceAll(coreOf(r.text), "-", " ")
	if at := strings.LastIndexAny(core, ",.;?!"); at >= 0 && !orWord.among(r.tokens) {
		core = strings.TrimSpace(core[at+1:]) // what leads up to it may stand before
	}
	if t == nil || r.verbatim() || r.wantsPay || len(r.offers)+len(r.years)+len(r.places)+len(r.jobs) > 0 || !takesLevel().MatchString(core) || !whichLevel().MatchString(core) {
		return Answer{}, false
	}
	if k.ongoing(q) && !ofSeniority.in(core) {
		if last := k.toldLastly(q); last != nil && k.ofThings(last) {
			return Answer{}, false // of English, or of training
		}
	}
	a := k.topic(t, r.language)
	a.Lead = levelSaid.In(r.language)
	return a, true
}
