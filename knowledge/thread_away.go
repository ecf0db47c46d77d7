package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// Who is called away in a conversation, and who comes back: "hang on, phone's going", « attends je reviens », "ok back". The turn after it
// goes on from the one before.

var (
	// awayWord are words of who is called away, or was.
	awayWord = cueOf(`brb bbl bbs afk hang hold wait waiting bear phone phones ring rings ringing rang doorbell door standup lunch break tea interrupted distracted sidetracked froze frozen crashed wifi laptop computer internet
		attends attend attendez patiente patientez bouge bougez reviens rev jrv jreviens revient tel telephone telephones sonne sonnait porte livreur pause clope dej dejeuner coupee coupe interrompue interrompu distraite distrait courier parcel coffee cafe grabbing fetching`,
		"pop out", "popping out", "nip out", "nipping out", "step out", "stepping out", "dash out", "dashing out", "head out", "step away", "stepping away",
		"take this call", "take that call", "take a call", "taking a call", "on a call", "on the call", "is calling me", "boss is calling", "boss calling", "in a meeting", "had a meeting", "have a meeting", "m appelle", "en reunion", "une reunion", "en call", "un call", "en rdv", "un appel")
	// aroundAway stand beside those.
	aroundAway = cueOf(`call calls calling called meeting appelle appels appel reunion rdv connection sec secs second seconds moment moments mo tick ticks instant instants seconde secondes mn give gimme have has had take taking need someone something somebody walked walks come came comes in gotta must cant dont back keyboard desk line
		am au aux go run going get getting grab grabbing kid kids baby cat dog neighbour colleague client wants me needs two one five ten few couple half big quick quickly prends prendre dois devais doit faut que qu vite rapide dsl sorry desole desolee pardon oups oops
		quelqu toujours la revoila retour mon chat chien gosse gamin voisin vient viens venu venait passe passer arrive arrivee file etais etait jetais jsuis chui bouger deux cinq dix papillon
		need fetch pop popping nip nipping step stepping dash dashing head heading must to first my the crying cries screaming barking awake refill brew drink make making aller chercher vais pleure pleurent aboie reveille reveillee boire faire me mes`)
	// returned is who is back; atStop asks where one was.
	returned = pattern(`^(?:(?:im|i m|i am|and|ok|okay|right|sorry|finally|je suis|j suis|chui|jsuis|me|bon|voila|enfin|desolee?|dsl|we re|were|hey|re|all|phew|ouf|thanks|pardon|so|alright) )*(?:back|rev|revoila|revoici|de retour|back to you|there again)(?: (?:now|again|sorry|at (?:my desk|it|last)|from (?:my |the |that )?(?:call|meeting|lunch|coffee|break|phone)|de (?:ma |la )?(?:reunion|pause)|du (?:dej|tel|call)|a mon poste|la|here|enfin|desolee?|dsl|thanks|merci|for (?:that|the wait|the delay)|pour l attente|pour ca|about that|online))*$`)
	atStop   = pattern(`^(?:(?:ok|okay|right|so|bon|alors|et|now) )*(?:where were we|where was i|where did we (?:stop|get to)|on en etait ou|ou en etions nous|ou on en etait|ou en etait on|j en etais ou|ou en etais je)$`)
)

var (
	noRush      = Texts{EN: "No rush. I'm here when you are ready to go on.", FR: "Prenez votre temps. Je reste là pour la suite."}
	welcomeBack = Texts{EN: "Welcome back! Go on from where you were, or ask something new: pay, duties, skills, training or career.", FR: "Bon retour\u00a0! Reprenez là où vous en étiez, ou posez une autre question\u00a0: salaire, missions, compétences, formation ou évolutions de carrière."}
)

// longestAway is how many words such a text has.
const longestAway = 14

// calledAway takes note of who is called away, and greets who is back.
func (k *known) calledAway(q Question, r read) (Answer, bool) {
	const lone = 1 // word: "back", "wait"
	if k.talk[talkOK] == nil || !k.ongoing(q) || len(r.tokens) == 0 || len(r.tokens) > longestAway || thanking.in(r.text) || strings.Contains(r.typed, "?") && !atStop().MatchString(unsigned(r.text)) {
		return Answer{}, false
	}
	if slices.ContainsFunc(r.hits, func(h match.Hit) bool { return !ofItsNames(h) }) {
		return Answer{}, false // a name is asked about
	}
	text := unsigned(r.plain)
	switch {
	case returned().MatchString(text) && !(len(r.tokens) == lone && k.spokeOfEnds(q)), atStop().MatchString(text), r.isAway(true):
		return k.chatWith(welcomeBack, q, r), true
	case r.isAway(false):
		return k.chatWith(noRush, q, r), true
	}
	return Answer{}, false
}

// unsigned is a text, normalised, without the signs between its words.
func unsigned(text string) string {
	return strings.Join(strings.Fields(strings.Join(strings.FieldsFunc(text, partsClauses), " ")), " ")
}

// spokeOfEnds tells whether the last answer set backend and front-end against each other: "back" chooses there.
func (k *known) spokeOfEnds(q Question) bool {
	last := k.topicBefore(q)
	return len(q.Previous.Offered) > 0 || last != nil && strings.Contains(last.ID, "front")
}

// isAway tells whether all words of a text are of who is called away, one of them of itself or all of a time, "2 min"; with back, of who is
// back as well.
func (r read) isAway(back bool) bool {
	said, time, others, numbers := awayWord.in(r.plain), false, false, false
	for _, w := range match.Tokens(r.plain) {
		switch {
		case asksBroadly.is(w.Text) && w.Text != "que", refuses.is(w.Text):
			return false // "wait no, 6 was right" mends something
		case awayWord.is(w.Text):
		case shortTime.is(w.Text):
			time = true
		case fewTimes.is(w.Text):
		case w.Number.Is:
			numbers = true
		case interjection.is(w.Text):
		case byTheBy.is(w.Text), aroundIt.is(w.Text), aroundAway.is(w.Text):
			others = true
		default:
			return false
		}
	}
	if numbers && !time && !signsOff.in(r.plain) {
		return false
	}
	returns := isBack.in(r.text)
	if back {
		return returns && (said || time)
	}
	return said || time && !others
}

var (
	// shortTime are units of a short time, and fewTimes how many.
	shortTime = cueOf("sec secs second seconds min mins minute minutes mn moment mo tick ticks instant instants seconde secondes")
	fewTimes  = cueOf("a an one just two few couple of half une un deux juste petite petites quelques please pls stp svp give me gimme sorry")
	// signsOff are short for being away, "afk 5", and refuses takes something back.
	signsOff = cueOf("brb bbl afk")
	refuses  = cueOf("no non not pas nope nan actually")
	// isBack says so within more words: "wait, I have coffee with boss, I am back".
	isBack = cueOf("revoila revoici", "i am back", "im back", "back now", "ok back", "de retour", "je suis rev", "now back")
)
