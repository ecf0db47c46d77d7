package knowledge

import (
	"fmt"
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// Both of two: who asks what has to be known of two technologies, or what two ways into the job are worth, sets them in no order, and is
// told what the sources say of each.

var (
	// mustKnow: what has to be known is asked.
	mustKnow = pattern(`\b(?:needs?|must|should|ha(?:ve|s) to|expected|doit|doivent|dois|faut|devrait|suppose)\b(?: \S+){0,9}? (?:know|master|learn|savoir|connaitre|connaisse|maitriser|maitrise|apprendre|both|les deux|les 2)\b|` +
		`\b(?:know|savoir|connaitre|maitriser|maitrise)\b(?: \S+){0,4} (?:both|les deux|les 2|needed|required|obligatoires?|necessaires?)\b|\b(?:les deux|les 2|both)\b(?: \S+){0,4} (?:needed|required|expected|attendus?|obligatoires?|necessaires?)\b`)
	whichOfThem = cueOf("which lequel laquelle").with(asksOne)
	eachSaid    = Texts{EN: "What my sources say of each:", FR: "Ce que mes sources disent de chacun\u00a0:"}
)

// knownTools answers what has to be known of technologies that stand side by side with what is told of each. Where one of them is
// to be better than another, or a topic tells of all, it isn't.
func (k *known) knownTools(_ Question, r read) (Answer, bool) {
	if !mustKnow().MatchString(r.text) || r.verbatim() || r.reading.Same || r.pay.spoken || comparing.among(r.tokens) || len(r.places)+len(r.jobs) > 0 || slices.ContainsFunc(r.beyond, func(id string) bool { return id != beyondTechCompare }) {
		return Answer{}, false
	}
	if n, _ := k.languagesIn(r.tokens); n > 1 && whichOfThem.among(r.tokens) {
		return Answer{}, false // one of them is to be taken
	}
	var ids []string
	for _, t := range r.tokens {
		if tool := k.toolTopic(t.Text); tool != nil && !slices.Contains(ids, tool.ID) {
			ids = append(ids, tool.ID)
		}
	}
	top := k.topics[k.topOf(r)]
	told := top != nil && r.reading.Known && !r.reading.Other && !versusWord.among(r.tokens) && (!slices.Contains(ids, top.ID) || k.tellsOfAll(r) && !orWord.among(r.tokens))
	if len(ids) < 2 || len(ids) > choices || told || !orWord.among(r.tokens) && !andWord.among(r.tokens) && !versusWord.among(r.tokens) || !k.toolsListed(r) {
		return Answer{}, false
	}
	a := k.choose(ids, r)
	a.Lead = eachSaid.In(r.language)
	return a, true
}

// learnsOne answers which of several languages is to be learnt, none of which the sources put first, with what is told of each, and with the
// one that they do.
func (k *known) learnsOne(_ Question, r read) (Answer, bool) {
	languages, first := k.languagesIn(r.tokens)
	if languages < 2 || languages >= choices || first || k.topics[topicWhichLanguage] == nil || !picksOne().MatchString(r.text) || !orWord.among(r.tokens) || staying().MatchString(r.text) || r.verbatim() || r.pay.spoken || len(r.places)+len(r.jobs)+len(r.beyond) > 0 || r.reading.Known && k.topOf(r) == topicLanguageCount {
		return Answer{}, false
	}
	var ids []string
	for i, t := range r.tokens {
		switch tool := k.toolTopic(t.Text); {
		case tool != nil && !slices.Contains(ids, tool.ID):
			ids = append(ids, tool.ID)
		case tool == nil && !match.Small(t.Text) && !whichFirst.is(t.Text) && !languageWord.is(t.Text) && !besideBest.is(t.Text) && !picksOne().MatchString(t.Text) && !covered(i, only(r.hits, ofItsNames)):
			return Answer{}, false
		}
	}
	a := k.choose(append(ids, topicWhichLanguage), r)
	a.Lead = r.butTold(openingSaid(openChoice, r.language))
	return a, true
}

// ways into the job, each with the words for it and the topic that tells of it.
var ways = []struct {
	words cue
	id    string
}{
	{cueOf("degree degrees diploma diplomas university universities uni college bachelor bachelors master masters licence diplome diplomes fac universite bts dut engineering-school", "ecole d inge", "ecole d ingenieur", "ecole d ingenieurs", "engineering school", "cs degree"), topicDiplomas},
	{cueOf("bootcamp bootcamps boot-camp boot-camps", "boot camp", "boot camps", "formation intensive", "formation accelere", "formation acceleree"), topicBootcamps},
	{cueOf("self-taught autodidacte autodidactes autoformation self-teaching selftaught", "self taught", "self teaching", "self learning", "teach myself", "teaching myself", "teaching yourself", "learn alone", "apprendre seul", "apprendre tout seul"), topicOnline},
}

var (
	// weighed: two ways are set against each other; comparing words do that, too.
	weighed = cueOf("vs versus or ou contre against over rather plutot instead equal equals equivalent equivalente equivaut vaut vaut-il valent valent-ils worth compared comparable compare comparer between entre", "as good as", "as much as", "aussi bien", "autant qu", "meme valeur", "same value")
	// notWeighed: whether one is needed, which there are or what they take is asked.
	notWeighed = pattern(`\b(?:without|sans|no degree|needs?|necessary|necessaires?|required|requirement|obligatoires?|faut|besoin|exige\w*|costs?|coute\w*|prix|price|free|gratuit\w*|how long|duree|combien|dure|durent|(?:which|what|quels?|quelles?) (?:degrees?|diplomas?|bootcamps?|diplomes?|schools?|ecoles?))\b`)
)

// waysWeighed answers who sets two ways into the job against each other with what is told of each, and of what goes before both.
func (k *known) waysWeighed(_ Question, r read) (Answer, bool) {
	compares := weighed.in(r.text) || comparing.among(r.tokens)
	if !compares || k.topics[topicExperience] == nil || r.verbatim() || r.reading.Same || r.pay.spoken || len(r.offers)+len(r.places) > 0 || r.reading.Known && k.topOf(r) == topicExperience || notWeighed().MatchString(r.text) {
		return Answer{}, false
	}
	var ids []string
	for _, way := range ways {
		if k.topics[way.id] != nil && way.words.in(r.text) {
			ids = append(ids, way.id)
		}
	}
	if len(ids) < 2 {
		return Answer{}, false
	}
	ids = append(ids, topicExperience)
	a := k.choose(ids, r)
	a.Text = k.eachWhole(ids, r.language)
	a.Lead = r.butTold(openingSaid(openChoice, r.language))
	return a, true
}

// eachWhole are the answers of topics in full, a line for each.
func (k *known) eachWhole(ids []string, language string) string {
	text := ""
	for _, id := range ids {
		t := k.topics[id]
		whole := strings.Join(strings.Fields(t.Answer.In(language)), " ")
		text += "- " + fmt.Sprintf(wordsOf(language).nameRange, t.Title.In(language), whole) + "\n"
	}
	return text
}
