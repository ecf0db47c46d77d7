package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// The other side of what was just told: "and if he did?", after the move for who doesn't want to manage.

var (
	// ifSo supposes that somebody does, or wants, what was just spoken of; ifNot that they don't; elseSo the opposite, whatever that is.
	ifSo = pattern(`^(?:what )?(?:if|when|for (?:those|someone|somebody|one|people) who|(?:about|for) (?:those|someone|somebody|people|one) (?:that|who)|suppose) ?(?:(?:he|she|they|it|one|somebody|someone|the candidate|we|you|i) )?(?:(?:did|does|do|would|is|was|were|likes|wants|wanted|d)(?: (?:want|wish|like|care|mind|enjoy))?(?: (?:to|it|that|so|too|actually|though|fine with (?:it|that)))*)$|` +
		`^(?:(?:mais |et )?(?:si |s )(?:(?:il|elle|ils|elles|on|quelqu ?un|le candidat|la candidate) )?(?:(?:le |l |en |y |bien )?(?:veut|voulait|voudrait|veulent|souhaite|souhaitait|aime|aimait|accepte|acceptait|tient|oui)(?: (?:bien|ca|cela|le faire))?|oui)|(?:pour|a|chez) (?:celui|celle|ceux|celles|quelqu ?un|qui) (?:qui )?(?:le |l |en )?(?:veut|veulent|voudrait|voudraient|souhaite|souhaitent|aime|aiment)(?: (?:bien|ca|cela|le faire))?)$`)
	ifNot = pattern(`^(?:what )?(?:if|when|for (?:those|someone|somebody|one|people) who|(?:about|for) (?:those|someone|somebody|people|one) (?:that|who)|suppose) ?(?:(?:he|she|they|it|one|somebody|someone|the candidate|we|you|i) )?(?:did ?n t|didnt|did not|does ?n t|doesnt|does not|do ?n t|dont|do not|would ?n t|wouldnt|would not|is ?n t|isnt|wo n t|wont|d rather not|would rather not|not)(?: (?:want|wish|like|care|enjoy))?(?: (?:to|it|that|so))*$|` +
		`^(?:mais |et )?(?:(?:si |s )(?:(?:il|elle|ils|elles|on|quelqu ?un|le candidat|la candidate) )?(?:ne |n )?(?:le |l |en |y )?(?:veut|voulait|voudrait|veulent|souhaite|souhaitait|aime|aimait|est)? ?pas(?: (?:ca|cela|le faire))?|(?:pour|a|chez) (?:celui|celle|ceux|celles|quelqu ?un) qui (?:ne |n )?(?:le |l |en )?(?:veut|veulent|voudrait|voudraient|souhaite|souhaitent|aime|aiment) pas(?: (?:ca|cela|le faire))?|si non)$`)
	elseSo = pattern(`^(?:(?:and|but|or|so|et|ou|mais) )*(?:otherwise|if otherwise|(?:if|what if) not so|(?:and )?(?:in|for) the (?:opposite|other|contrary|reverse) case|the (?:opposite|other way (?:a)?round|reverse)|conversely|on the contrary|what about the (?:opposite|others)|(?:dans le )?cas (?:contraire|inverse)|l inverse|a l inverse|au contraire|inversement|le contraire|autrement)$`)
	// denied: a sentence tells what somebody does not want.
	denied = cueOf("not no without never dont doesnt didnt wont wouldnt isnt cant pas sans plus jamais")
)

// turned answers what is the other side of a move with the one that its topic is set against.
func (k *known) turned(q Question, r read, core string) (Answer, bool) {
	t := k.topicBefore(q)
	if t == nil || r.namesSlots() || len(r.jobs)+len(r.offers) > 0 {
		return Answer{}, false
	}
	other := k.otherSide(t)
	if other == nil {
		return Answer{}, false
	}
	wants := ifSo
	if !k.denies(t) {
		wants = ifNot
	}
	if !wants().MatchString(core) && !elseSo().MatchString(core) {
		return Answer{}, false
	}
	return k.topic(other, r.language), true
}

// denies tells whether the first sentence of a topic says what somebody does not want.
func (k *known) denies(t *Topic) bool {
	first, _, _ := strings.Cut(t.Answer.only(Languages()[0]), ".")
	return denied.among(match.Tokens(first))
}

// otherSide is the topic that a move's is set against: either is the first of the other's next, and both are of the same level. It is nil
// for none.
func (k *known) otherSide(t *Topic) *Topic {
	if len(t.Next) == 0 || len(k.levelsOf(t)) == 0 {
		return nil
	}
	other := k.topics[t.Next[0]]
	if other == nil || len(other.Next) == 0 || other.Next[0] != t.ID || !slices.Equal(k.levelsOf(other), k.levelsOf(t)) || k.denies(other) == k.denies(t) {
		return nil
	}
	return other
}

// whoWants is somebody a move is to be found for, by what they want: « et à celui qui voudrait moins coder ? »
var whoWants = pattern(`^(?:(?:what|how) about |(?:what )?(?:if|for) |(?:and |et )?(?:pour|a|chez) )?(?:(?:someone|somebody|one|those|people|a dev|the one|a person) (?:who|that|whod)|(?:celui|celle|ceux|celles|quelqu ?un|une personne|un dev|les gens|ceux la) qui|(?:if|si|s) (?:he|she|they|il|elle|ils|elles)|(?:what )?if (?:he|she|they)|s (?:il|elle|ils|elles)) (.+)$`)

// movesFrom ask for a move by what somebody wants, in two ways: where both are read as one, it is believed.
func movesFrom(language, wants string) []string {
	if language == "fr" {
		return []string{"quel poste pour un développeur backend qui " + wants + " ?", "un développeur qui " + wants + " peut devenir quoi ?"}
	}
	return []string{"what can a backend developer who " + wants + " become?", wants}
}

// ofMoves are what moves are about: code, people, projects, the other side.
var ofMoves = cueOf(`code coding coder codes program programming programmer development developpement developper manage manages managing management manager encadrer encadrement diriger gerer lead leading team teams equipe equipes people gens
	front front-end frontend project projects projet projets piloter apps applications`)

// movesFor answers which of the moves that were just told of suits somebody who wants this or that.
func (k *known) movesFor(q Question, r read, core string) (Answer, bool) {
	t := k.topicBefore(q)
	if t == nil || subjectKind(t.ID) != careerTopics || r.wantsPay || r.namesSlots() || len(r.offers) > 0 || k.nearPolicy(r) {
		return Answer{}, false
	}
	m := whoWants().FindStringSubmatch(core)
	if m == nil {
		return Answer{}, false
	}
	if len(r.beyond)+len(r.places) > 0 || !ofMoves.among(match.Tokens(m[1])) {
		return Answer{}, false // « qui veut voyager »
	}
	var move *Topic
	for _, text := range movesFrom(r.language, m[1]) {
		asked := k.read(Question{Text: text, Profile: q.Profile, Language: r.language})
		if k.topics[k.topOf(asked)] == nil || !asked.reading.Known || asked.reading.Other {
			return Answer{}, false
		}
		one := k.moveAmong(k.rivals(asked), match.Tokens(m[1]))
		if one == nil || move != nil && one != move {
			return Answer{}, false
		}
		move = one
	}
	return k.topic(move, r.language), true
}

// liking and disliking say what somebody wants, and doesn't.
var (
	liking    = cueOf("like likes love loves enjoy enjoys want wants keen adore adorent aime aiment aimerait veut veulent voudrait souhaite prefere prefers")
	disliking = cueOf("less hate hates avoid stop quit fewer moins deteste detestent arreter eviter fuit refuse")
)

// moveAmong is the one of several topics that is a move to one post; of a move and what it is set against, the one for who likes what both
// are about. It is nil for none, and for several.
func (k *known) moveAmong(ids []string, wants []match.Token) *Topic {
	var one *Topic
	for _, id := range ids {
		t := k.topics[id]
		if subjectKind(id) != careerTopics {
			return nil
		}
		if len(k.jobsOf(t))+len(k.levelsOf(t)) == 0 {
			continue // all of them
		}
		if other := k.otherSide(t); other != nil && k.denies(t) && k.likes(wants, t, other) {
			t = other
		}
		if one != nil && one != t {
			return nil
		}
		one = t
	}
	return one
}

// likes tells whether somebody wants what one of two moves denies and the other is.
func (k *known) likes(wants []match.Token, denying, other *Topic) bool {
	if !liking.among(wants) || denied.among(wants) || disliking.among(wants) {
		return false
	}
	about := map[string]bool{}
	for _, language := range Languages() {
		first, _, _ := strings.Cut(denying.Answer.only(language), ".")
		for _, t := range match.Tokens(match.Normalise(first + " " + other.Answer.only(language))) {
			about[t.Stem] = true
		}
	}
	return slices.ContainsFunc(wants, func(t match.Token) bool { return !match.Small(t.Text) && !liking.is(t.Text) && about[t.Stem] })
}
