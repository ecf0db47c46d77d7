package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// What each opening is asked with, in both languages.

// form is what a question is asked in: its words, the same as one text, and what the topic that it may be
// about is called.
type form struct {
	words []match.Token
	text  string
	names map[string]bool
}

func formOf(words []match.Token, names map[string]bool) form {
	return form{words, joined(words), names}
}

// is tells whether a word, or its stem, is what the topic is called.
func (f form) is(i int) bool {
	return i >= 0 && i < len(f.words) && (f.names[f.words[i].Text] || f.names[f.words[i].Stem])
}

var (
	reasonWord = cueOf("reasons raisons importance")
	// besideReasons stands before them where they are asked for, as their beginning does.
	besideReasons = cueOf("the what which main good les quelles des principales l s")
	// gainWord, with ofWord behind it, asks for reasons; "benefits?" asks for a bonus.
	gainWord = cueOf("benefit benefits advantage advantages avantage avantages interet")
	// notWhy stands before "why" where it asks nothing: "that's why".
	notWhy = cueOf("that thats this s is which c est voila")
)

func asksReason(f form) bool { return reasonIn(f.words) }

// reasonIn tells whether a reason is asked for; who asks how one finds out why asks for none.
func reasonIn(asked []match.Token) bool {
	for i, t := range asked {
		before, after := textAt(asked, i-1), textAt(asked, i+1)
		switch {
		case t.Text == "how" && after == "come", gainWord.is(t.Text) && ofWord.is(after):
			return true
		case reasonWord.is(t.Text) && (before == "" || besideReasons.is(before)):
			return true
		case notWhy.is(before), notHow.is(before):
		case t.Text == "why" && before != "out", t.Text == "pourquoi" && !wayIn(asked[:i]):
			return true
		}
	}
	return false
}

var (
	purpose = pattern(`^(?:(?:and|so) )?what for ?$|\bwhat(?: is| are| s|s) (?:\S+ ){1,4}?for ?$|\ba quoi (?:ca |cela )?(?:sert|servent)\b|\b(?:sert|servent) a quoi\b`)
	// notFor stands before "for" where no purpose is asked for.
	notFor = pattern(`\b(?:asked|looked|looking|called|hired|hiring|paid|searched|searching|stands?|here|now|enough) for ?$`)
)

// asksPurpose tells whether it is asked what something is for.
func asksPurpose(f form) bool {
	return purpose().MatchString(f.text) && !notFor().MatchString(f.text)
}

// ofItsKind may stand beside a name: "the Ruby language".
var ofItsKind = cueOf(`language languages framework frameworks tool method methods methodology technology principle principles architecture architectures
	langage langages outil methode methodes methodologie technologie principe principes developer developpeur api apis`)

// asksMeaning tells whether it is asked what one of the names is or means, and nothing else.
func asksMeaning(f form) bool {
	named := func(i int) bool { return f.is(i) || ofItsKind.is(f.words[i].Text) && (f.is(i-1) || f.is(i+1)) }
	return asksWhat().MatchString(withMark(f.words, named))
}

var sameCue = cueOf("pareil identique identiques identical", "same as", "same thing", "meme chose")

// asksDifference tells whether it is asked what sets several apart, or whether they are the same.
func asksDifference(f form) bool {
	return differs(f.words) || versusWord.among(f.words) || sameCue.in(f.text)
}

// ofExample stands before something of which an example is wanted: "what is a typical duty?".
var ofExample = cueOf(`typical suitable main major key good great best natural normal usual common ideal real solid must-have must nice basic general
	bon bonne bons bonnes typique principal principale ideal ideale vrai vraie grand grande`)

// longestThing is how many words ask what something is, and nothing else.
const longestThing = 16

// asksThing tells whether it is asked what one of something is, "a load balancer", and nothing else, and that
// is none of the names.
func asksThing(f form) bool {
	if len(f.words) > longestThing || ofExample.among(f.words) {
		return false
	}
	other := true
	var named func(i int) bool
	named = func(i int) bool {
		it := i > 0 && !match.Small(f.words[i].Text) && (oneWord.is(f.words[i-1].Text) || named(i-1))
		other = other && !(it && f.is(i))
		return it
	}
	return asksWhat().MatchString(withMark(f.words, named)) && other
}

// assessing: what to ask somebody about something, or how to test it, is asked for; requiring asks what is wanted.
var (
	assessing = pattern(`\b(?:what|anything|something)(?: \w+){0,4} ask(?:ing)? (?:him|her|them|the candidates?|candidates?|a candidate|an applicant|someone|somebody|a dev|a developer)\b|\b(?:what|which|good|some|any|one|another|an|example|few|easy|easier|hard|harder|two|three|\d) questions?\b(?: \w+){0,5} (?:ask|on|about)\b|\b(?:questions?|things?|stuff) (?:that |which )?(?:(?:i|we) (?:can|could|should|may|might) |to )(?:ask|put to)\b|` +
		`\bhow (?:do|can|should|would|could|to)(?: i| we| you| one)? (?:test|check|assess|verify|evaluate|gauge|screen|probe)\b|\b(?:can|should) (?:i|we) (?:test|check|assess|verify)\b|` +
		`\b(?:je|on|nous)(?: (?:lui|leur))? (?:demande|pose|fais preciser)(?: \w+)? (?:quoi|comme questions?|quelles? questions?)\b|\b(?:quelles?|des) questions? (?:\w+ ){0,5}?(?:poser?|posez|poses|demander?|sur|en)\b|\b(?:quoi|que) (?:lui|leur) demander\b|\b(?:questions?|trucs?|choses)(?: \w+){0,3} (?:que|qu|a)(?: (?:je|on|nous))?(?: (?:peux|peut|pourrais|pourrait|dois|doit|devrais|devrait))?(?: (?:lui|leur))? (?:poser|demander)\b|` +
		`\bcomment (?:(?:je|on|nous|puis je|peut on|la|le|les|l|lui|bien|tu|vous) )*(?:teste[rz]?|testes|verifie[rz]?|verifies|evalue[rz]?|evalues|controle[rz]?|jauge[rz]?)\b|\b(?:ca|cela) se teste\b|\b(?:teste[rz]?|verifie[rz]?|evalue[rz]?) (?:ca |cela )?comment\b`)
	assessWord = cueOf("ask asking question questions test check assess verify evaluate gauge screen probe demande pose poser demander preciser teste tester testes verifie verifier evalue evaluer controler jauger")
)

// asksToAssess tells whether it is asked what to ask a candidate about something, or how to test it.
func asksToAssess(f form) bool { return assessWord.among(f.words) && assessing().MatchString(f.text) }

var (
	effort = cueOf(`hard difficult easy tough stressful difficile difficiles facile faciles dur dure stressant stressante stressants`)
	work   = cueOf("job jobs work career careers profession metier metiers travail boulot")
)

// asksDifficulty tells whether it is asked how hard something is: the word stands alone, or
// before work.
func asksDifficulty(f form) bool {
	for i, t := range f.words {
		if after := textAt(f.words, i+1); effort.is(t.Text) && (after == "" || match.Small(after) || work.is(after)) {
			return true
		}
	}
	return false
}

var (
	// past stands alone, too, or before what grammar needs: "dead code" is none.
	past  = cueOf("dead dying obsolete outdated mort morte depasse depassee")
	worth = cueOf("worthwhile overrated disappear disappears disparaitre redhibitoire eliminatoire dealbreaker transposable transferable overkill", "deal breaker", "deal-breaker", "red flag", "good sign",
		"bad sign", "bon signe", "mauvais signe", "still exist", "still around", "still used", "still a thing", "existe encore", "existent encore", "encore utilise", "encore utilisee", "does it matter", "matter much", "c est grave", "est grave",
		"good career", "good choice",
		"right choice", "best choice", "good idea", "good for", "still relevant", "future proof", "dead end", "bon choix", "bonne idee", "bon metier")
	// beforeWorth: "is PHP worth learning", and no "schools worth knowing".
	beforeWorth = cueOf("is are")
	ofIt        = cueOf("it is are be still the that") // on either side of "worth": "schools worth a visit" asks nothing
)

// asksWorth tells whether it is asked if something is worth doing, and nobody "worth a call".
func asksWorth(f form) bool {
	for i, t := range f.words {
		after := textAt(f.words, i+1)
		isWorth := ofIt.is(textAt(f.words, i-1)) || ofIt.is(after) || strings.HasSuffix(after, "ing") && beforeWorth.among(f.words[:i])
		if t.Text == "worth" && isWorth && after != "a" || past.is(t.Text) && (after == "" || match.Small(after)) {
			return true
		}
	}
	return worth.in(f.text) || worthwhile().MatchString(f.text)
}

var (
	choosing  = cueOf(`choose pick hire recruit become use prefer adopt select choisir prendre embaucher recruter devenir utiliser preferer adopter engager`)
	demanding = pattern(`\b(?:in demand|demand for|(?:job )?prospects?|popular(?:ity)?|sought[ -]after|job market|(?:de|est|sur|pour) la demande|en demande|(?:sont|est)(?:-\w+)? (?:recherche|demande|prise)e?s?|(?:tres|plus|encore|bien) (?:demande|recherche|prise)e?s?|debouches|popularite|populaires?)\b`)
)

// picking: one of a kind is to be chosen, "which bootcamp to pick".
var picking = cueOf("choose choosing pick prefer select choisir preferer selectionner prendre")

// aboutSo is a number about which one is not sure: "4 or 5 arguments".
var aboutSo = pattern(`\b\d+ (?:or|ou) \d+\b`)

// asksChoice tells whether one of several is to be chosen.
func asksChoice(f form) bool {
	return orWord.in(aboutSo().ReplaceAllString(f.text, "")) && choosing.among(f.words) || asksOne.among(f.words) && picking.among(f.words)
}

// asksDemand tells whether it is asked how many want something.
func asksDemand(f form) bool { return demanding().MatchString(f.text) }

var (
	firstWord  = cueOf("first premier abord")
	beforeWord = cueOf("before avant")
)

// asksOrder tells whether it is asked what comes before what: "Docker before Kubernetes?".
func asksOrder(f form) bool {
	for i, t := range f.words {
		after := textAt(f.words, i+1)
		if firstWord.is(t.Text) && (after == "" || after == "or" || after == "ou") || beforeWord.is(t.Text) && f.names[after] {
			return true
		}
	}
	return false
}

var when = pattern(`^(?:(?:and|so) )?when ?$|^(?:(?:et|alors) )?quand ?$|\bwhen (?:do|does|should|is|are|can|to|would|must)\b|^(?:(?:et|mais|alors) )?(?:quand|a quel moment) (?:faut|doit|doivent|dois|est|peut|utilise\w*|apprendre|choisir|commencer|\S+(?: \S+){0,3} (?:est|sont)-(?:il|elle|ils|elles))\b`)

// asksWhen tells whether the time for something is asked for.
func asksWhen(f form) bool { return when().MatchString(f.text) }

var (
	acts = cueOf("do does did can could should would will to we they you i")
	// notHow stands before "how" where nobody asks for the way: "do they know how to".
	notHow = cueOf("know knows knowing learn learns understand understands sait savent savoir regarder voir decide-t-il appelle appellent a the sure they you we to")
	// asksState are words for how something is, behind "how does" and « comment ».
	asksState = cueOf(`look looks compare compares differ differs stand feel change changes evolve evolves relate call called spell spelt spelled pronounce affect affects
		behave etait etre va vont ecrit ecrivent prononce se-porte appelle appelez appelle-t-on appellent appellent-ils dire etoffer evolue evoluent evoluer changent situe situent`)
)

// stateReach is how far behind "how" a word for how something is may stand, in words.
const stateReach = 6

func asksHow(f form) bool { return wayIn(f.words) }

// wayIn tells whether the way in which something is done is asked for.
func wayIn(asked []match.Token) bool {
	for i, t := range asked {
		next := asked[i+1 : min(i+1+stateReach, len(asked))]
		asks := t.Text == "comment" || t.Text == "how" && (len(next) == 0 || acts.is(next[0].Text) || beWord.is(next[0].Text) && slices.ContainsFunc(next, isDone))
		if asks && !notHow.is(textAt(asked, i-1)) && !asksState.among(next) && !asksHowItIs(next) {
			return true
		}
	}
	return false
}

// asksHowItIs tells whether "how" goes on with what something is, "how should one be", and not with what is done to
// it, "how should secrets be managed", « comment sont gérés les secrets ».
func asksHowItIs(next []match.Token) bool {
	for i, t := range next {
		if beWord.is(t.Text) {
			return !slices.ContainsFunc(next[i+1:], isDone) && !frenchDone().MatchString(textAt(next, i+1))
		}
	}
	return false
}

var (
	beWord     = cueOf("be is are est sont")
	doneTo     = pattern(`^(?:\w{3,}ed|kept|held|made|done|built|written)$`)
	frenchDone = pattern(`^\w+(?:e|es|ee|ees|it|its|ite|ites)$`)
)

// isDone tells whether a word says that something is done to a thing.
func isDone(t match.Token) bool { return doneTo().MatchString(t.Text) }

// asksPath tells whether the way to another post is asked for.
func asksPath(f form) bool {
	return wayIn(f.words) && (becoming.among(f.words) || moving.among(f.words))
}

var moving = cueOf("passer move moves switch go")

// aboutQuestions takes who wants questions for a candidate, and names nothing that they are to be about, for asking about interviews: that
// is no matter of any topic that it happens to be like.
func (k *known) aboutQuestions(r *read) {
	t := k.topics[k.topOf(*r)]
	if k.beyond[beyondInterviews] == nil || t == nil || r.verbatim() || r.nearlyVerbatim() || r.wantsPay || k.namesSubject(r.tokens, t) || k.namesTool(r.tokens) || !assessWord.among(r.tokens) ||
		!manyQuestions().MatchString(r.text) {
		return
	}
	takeFor(&r.reading, beyondInterviews)
	r.reading.Other = false
}

// manyQuestions are questions, or things to ask, that somebody is to be asked.
var manyQuestions = pattern(`\b(?:questions?|things?|stuff|trucs?|choses)\b.{0,40}\b(?:ask|poser|demander)\b`)
