package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// Who is hurt or sad, and who sighs over a bad day's work. Neither asks anything; the first must not read "noted".

// hurts: the one who writes is hurt, or somebody close to them is.
var hurts = patterns(
	`\b(?:my|our|mon|ma|mes|notre) (?:\S+ )?(?:mum|mom|mother|dad|father|parents?|wife|husband|partner|boyfriend|girlfriend|son|daughter|brother|sister|gran|grandma|grandpa|grandmother|grandfather|uncle|aunt|cousin|friend|dog|cat|mere|pere|maman|papa|femme|mari|conjointe?|copine|copain|fils|fille|frere|soeur|grand mere|grand pere|mamie|papi|oncle|tante|cousine|ami|amie|chien|chat)\b(?: \S+){0,3} (?:died|dying|passed|hospital|cancer|ill|sick|dead|accident|funeral|mort|morte|decedee?|mourir|meurt|hopital|malade|disparue?|coma|partie?|gravement|urgences)\b`,
	`\b(?:lost|losing|perdu|perdre|enterre|buried|burying|enterrement de|obseques de|funeral of|death of|deuil de|mort de|deces de) (?:my|mon|ma|mes|our|notre) (?:\S+ )?(?:mum|mom|mother|dad|father|wife|husband|partner|son|daughter|brother|sister|gran|grandma|grandpa|grandmother|grandfather|uncle|aunt|friend|dog|cat|baby|mere|pere|maman|papa|femme|mari|fils|fille|frere|soeur|mamie|papi|grand mere|grand pere|oncle|tante|amie?|chien|chat|job|boulot|emploi)\b`,
	`\b(?:i|ive|im|i m|i ve)(?: \S+){0,3} (?:(?:got|was|been|being|getting|am|get) (?:just |been )?(?:fired|sacked|laid off|made redundant|dumped|bullied|harassed|humiliated|diagnosed)|heartbroken|devastated|been crying|in tears|depressed|burn(?:t|ed) out|miserable|at breaking point|grieving)\b|\bim (?:fired|sacked|hurt|so sad|sad|not ok|not okay|not doing well|being bullied)\b|\b(?:i|ill|i could|makes me|made me|want to|gonna|going to|about to) (?:\S+ )?cry(?:\W*$| right| all)|\bi(?: just| really| am so| feel so| feel)? (?:feel|felt|am) (?:so |really |very |totally )?(?:sad|lonely|hurt|worthless|hopeless|broken|awful about myself)\b`,
	`\b(?:je|j|jme|jsuis|chui|me)(?: \S+){0,4} (?:viree?|licenciee?|larguee?|harcelee?|humiliee?|anxieuse|deprimee?|desesperee?|effondree?|devastee?|en larmes|en deuil|en depression|craquer|au bout du rouleau)\b|\benvie de pleurer\b|\bje suis (?:triste|mal|blessee?|au plus mal|en burn ?out|a bout)\b|\bje (?:craque|m effondre|me sens (?:mal|nulle?|seule?|triste|vide|humiliee?))\b|\b(?:ca|tu|vous|il|elle|cela) (?:me|m) (?:a )?(?:fait (?:du mal|mal|de la peine|pleurer)|blesse[sz]?)\b`,
	`\b(?:bullied|bullies|bullying|harassed|harasses|harassing|humiliated|humiliates|insulted|insults|hurt|hurts|belittled|belittles|shouts at|shouted at|yells at|yelled at|screamed at|screams at) (?:me|us|my feelings)\b|\bm (?:a |ont |avait |avez )?(?:encore )?(?:crie dessus|hurle dessus|gueule dessus|engueulee?|harcelee?|harcele|humiliee?|humilie|insultee?|insulte|rabaissee?|rabaisse)\b`,
)

// despairs: somebody speaks of no longer living.
var despairs = pattern(`\b(?:kill myself|end my life|want to die|wanna die|dont want to live|suicidal|me suicider|me tuer|envie de mourir|envie d en finir|plus envie de vivre|mettre fin a mes jours|veux mourir)\b`)

var (
	sorry = Texts{EN: "I'm sorry to hear that. Take the time you need: I'm here whenever you want to go on.", FR: "Cela doit être très dur. Prenez le temps qu’il vous faut\u00a0: je reste là pour la suite."}
	reach = Texts{EN: "I'm sorry that it is so hard right now. I'm only a program that knows about a job, so please talk to somebody you trust, to a doctor or to the emergency services: they are there for this.",
		FR: "Ce que vous traversez a l’air très dur. Je ne suis qu’un programme qui connaît un métier\u00a0: parlez-en, s’il vous plaît, à une personne de confiance, à un médecin ou aux services d’urgence. Ils sont là pour cela."}
)

// consoled answers who is hurt or sad, and asks nothing.
func (k *known) consoled(q Question, r read) (Answer, bool) {
	if k.talk[talkOK] == nil || len(r.tokens) > longestRemark || r.namesSlots() || len(r.offers) > 0 || r.asksAnything() {
		return Answer{}, false
	}
	switch {
	case despairs().MatchString(r.plain):
		return k.chatWith(reach, q, r), true
	case r.verbatim() || ofCandidates.among(r.tokens):
		return Answer{}, false // a candidate's troubles are none of its business
	case anyMatches(hurts, strings.ReplaceAll(unsigned(r.plain), "-", " ")):
		return k.chatWith(sorry, q, r), true
	}
	return Answer{}, false
}

// ofCandidates: somebody else is spoken of, too.
var ofCandidates = cueOf("candidate candidates candidat candidats candidature applicant applicants dev developer developpeur developpeuse profil salary salaire hire hiring embaucher recruter job-offer")

var (
	// sighFirst begins with a sigh.
	sighFirst = pattern(`^(?:pf+|pfiou+|ugh+|argh+|aargh+|grr+|rah+|roh+|rooh|olala+|oh la la|omg|omfg|ffs|fml|jpp|j en peux plus|sigh|soupir|bouh+|purée|puree|punaise|zut|mince|bordel|oh (?:god|no|man|dear)|oh lord|god|gosh|damn|dammit|bloody hell|for gods sake|dear lord|bon sang|la vache|c est pas vrai|j y crois pas|le seum|quel enfer|quelle galere|h+m+ pf+)\b`)
	// letDown: somebody did not keep their word.
	letDown = pattern(`\b(?:ghosted|ghosting|stood me up|bailed on|flaked|no show|no showed|dropped out on|backed out on|let me down|pulled out (?:at|on)|cancelled on|did a runner|m a ghoste|m ont ghoste|me ghostent?|me plantent?|m a plantee?|m ont plantee?|pose un lapin|pose des lapins|mis un vent|m a lachee?|me lachent?|fait faux bond)\b`)
)

// moaned answers who sighs over a bad day's work.
func (k *known) moaned(q Question, r read) (Answer, bool) {
	if k.talk[talkOK] == nil || r.verbatim() || len(r.tokens) > longestRemark || len(r.offers)+len(r.years) > 0 || r.wantsPay || r.asksAnything() || grave.among(r.tokens) || r.saysWhatTheyAre() || r.wantsSomething() {
		return Answer{}, false
	}
	failed := letDown().MatchString(r.plain)
	named := slices.ContainsFunc(r.hits, func(h match.Hit) bool { return !ofItsNames(h) && !(failed && ofKind(h, kindBeyond)) })
	if named || k.namesTool(r.tokens) || !failed && !sighFirst().MatchString(r.plain) || k.readInFull(r) && k.topics[k.topOf(r)] != nil {
		return Answer{}, false
	}
	return k.chatWith(iHear, q, r), true
}

// asksAnything tells whether a text asks, by its sign or by the word that one of its clauses begins with.
func (r read) asksAnything() bool {
	if strings.Contains(r.typed, "?") {
		return true
	}
	for clause := range strings.FieldsFuncSeq(r.plain, partsClauses) {
		if tokens := match.Tokens(strings.TrimSpace(clause)); len(tokens) > 0 && (asksBroadly.is(tokens[0].Text) || whether.is(tokens[0].Text)) {
			return true
		}
	}
	return asksWithin.in(r.plain)
}

// asksWithin are words that ask wherever they stand, and wantsWord those of who wants something.
var (
	asksWithin = cueOf("how comment combien pourquoi quel quelle quels quelles lequel laquelle quoi why", "que faire", "what do i do", "what to do", "je fais")
	wantsWord  = cueOf("show tell explain give list montre donne dis explique liste resume send envoie help aide aidez conseil advice")
)

// wantsSomething tells whether a text orders something.
func (r read) wantsSomething() bool { return wantsWord.among(r.tokens) }
