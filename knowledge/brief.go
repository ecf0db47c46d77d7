package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// Who has a list of names before them and understands none: "the brief says NoSQL, OAuth and CI/CD, no clue", « l'annonce dit REST, Docker, je
// capte rien ». What the sources say of each is told.

var (
	// lost says that somebody understands nothing of it, or asks what all that is.
	lost = pattern(`^(?:(?:so|and|ok|et|alors) )*(?:what (?:are|is|s|do|does)|whats|c est quoi|que (?:veut|veulent|signifie\w*))\b|\b(?:(?:(?:i|we|je|j|on|and|et) )?(?:do not|don t|dont|can t|cant|didn t|didnt) (?:understand|get|know|follow|have (?:a|any))\b|no (?:idea|clue)|not a clue|haven t (?:a|the) (?:clue|faintest)|clueless|i m lost|im lost|all greek|greek to me|chinese to me|gibberish|jargon|gobbledygook|means? nothing to me|over my head|(?:what (?:are|is|s)|whats) (?:all )?(?:that|those|these|this|they|it)\b|what (?:do|does) (?:they|those|these|it|all that|all this|that|each) mean|` +
		`(?:comprends?|compris|comprend|capte|capter|pige|piges?|connais|connait|sais|vois)(?: (?:absolument|vraiment|strictement|a peu pres|quasi))?(?: (?:pas|rien|que dalle|presque rien))(?: (?:pas|rien|du tout|a|un|seul|mot|ce que c est|c que))*|(?:pas|rien) (?:compris|capte|pige)|(?:aucune|pas la moindre) idee|chinois|charabia|perdue?|largue[e]?|me parle (?:pas|rien)|ca ne me dit rien|me dit rien|c est quoi (?:tout )?(?:ca|cela)|qu est ce que c est|ca veut dire quoi|veulent dire quoi|kesako|kezako|traduction|traduis|traduire|translate|explain (?:please|pls|it|them|these|all)|expliqu\w+)\b`)
	// besideBrief may stand beside the names: whose words they are, and that they are not understood.
	besideBrief = cueOf(`ao suis sommes am backend back dev devs developer developpeur developpeuse brief briefing ad advert advertisement posting listing job offer spec specs description jd client clients customer hm manager hiring boss cto team cv resume profile candidate says say said lists list listed asks asking mentions mention mentioned wrote writes written contains reads has got here there sheet role post email mail message thing words word terms names stuff things
		understand get know follow idea clue faintest lost clueless greek chinese gibberish jargon gobbledygook means mean meaning nothing head over all each any none don dont doesn doesnt can cant didn didnt haven honestly sorry please help explain translate what which do does one single of it them these those this that whole
		annonce offre fiche poste besoin cahier charges mission client cliente manager chef patron cto equipe profil candidat candidate dit disent indique mentionne demande demandent liste parle ecrit marque mis met contient mail message mots mot termes noms trucs truc choses
		comprends comprend compris capte capter pige piges connais connait sais vois rien pas que dalle absolument vraiment seul aucune idee moindre chinois charabia perdu perdue largue larguee me ca cela tout tous toutes quoi veut veulent dire est c kesako kezako traduction traduis traduire explique expliquer expliquez aide aidez svp stp moi c'est chacun chaque franchement desole desolee`)
	// ofTechnique are the kinds of topics that such names stand for.
	ofTechnique = []string{skillTopics, dutyTopics, frameworkTopics, languageTopic, databaseTopics}
	eachOfThem  = Texts{EN: "What my sources say of each:", FR: "Ce que mes sources disent de chacun\u00a0:"}
)

// explainsNames answers who understands none of several names that they list with what is told of each, in their order.
func (k *known) explainsNames(_ Question, r read) (Answer, bool) {
	if r.verbatim() || r.wantsPay || len(r.places)+len(r.offers) > 0 || !lost().MatchString(r.plain) {
		return Answer{}, false
	}
	var ids []string
	for _, w := range match.Tokens(r.plain) { // what is said around the names may be taken off the rest
		if match.Small(w.Text) && k.toolTopic(w.Text) == nil || besideBrief.is(w.Text) {
			continue
		}
		t := k.named(w.Text)
		if t == nil || !slices.Contains(ofTechnique, subjectKind(t.ID)) {
			return Answer{}, false
		}
		if !slices.Contains(ids, t.ID) {
			ids = append(ids, t.ID)
		}
	}
	if len(ids) < 2 || len(ids) > choices {
		return Answer{}, false
	}
	a := k.choose(ids, r)
	a.Lead = eachOfThem.In(r.language)
	return a, true
}

// named is the topic of a technology, or the one whose title has a name, or else the one that names it in the shortest answer; nil for a word
// that is no name.
func (k *known) named(name string) (of *Topic) {
	if t := k.toolTopic(name); t != nil {
		return t
	}
	if first, rest, joined := strings.Cut(name, "/"); joined { // CI/CD
		if of = k.named(first); of != nil && of == k.named(rest) {
			return of
		}
		return nil
	}
	shortest := 0
	for i := range k.Topics {
		t := &k.Topics[i]
		if t.Computed != "" || !k.details(t.ID).names[name] {
			continue
		}
		if titled := slices.ContainsFunc(match.Tokens(t.Title.only(Languages()[0])), func(w match.Token) bool { return w.Text == name }); titled {
			return t
		}
		if long := len(strings.TrimSpace(t.Answer.only(Languages()[0]))); of == nil || long < shortest {
			of, shortest = t, long
		}
	}
	return of
}
