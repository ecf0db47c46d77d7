package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// A post that was named in passing is meant by "one": "my CTO thinks he does everything himself", and then "can a backend dev get to be one?"

var (
	// becomesOne asks whether somebody comes to be that.
	becomesOne = pattern(`^(?:how )?(?:(?:can|could|may|might|does|do|did|will|would|is it possible for|possible for) )?(?:` + somebody + ` )?(?:(?:ever|also|still|really|actually|one day|even|realistically|easily|hope to|want to|wants to|able to|to) )*(?:becomes?|get to be(?:come)?|turn into|end up(?: as)?|be|make it to|grow into|move up to|rise to|work (?:his|her|their) way up to|aspire to(?: be| become)?|step up to)(?: (?:ever|also))? (?:one|that|it)(?: (?:too|eventually|someday|some day|one day|later|later on|as well|himself|herself|themselves|with time|in time|at some point|after some years|of these|of those|of them))*$|` +
		`^(?:comment )?(?:est ce (?:que |qu )?)?(?:` + somebody + ` )?(?:(?:peut|peux|pourrait|pourra|va|pouvait)(?:[ -](?:il|elle|on))? )?(?:(?:aussi|un jour|vraiment|esperer|reussir a|arriver a|finir par) )*(?:le devenir|en devenir une?|devenir (?:ca|cela|un jour ca)|l etre|le deviendra|le devient|en etre une?|evoluer vers (?:ca|cela|ce poste)|viser (?:ca|cela|ce poste))(?: (?:aussi|un jour|plus tard|a terme|avec le temps|apres|lui meme|elle meme|a son tour|possible))*$|` +
		`^(?:(?:c est )?possible (?:de|d) (?:le devenir|en devenir une?)|devenir (?:ca|cela) c est possible)(?: un jour| a terme)?$`)
	// postWords name the posts of the moves, where no level is meant.
	postWords = []struct {
		words cue
		at    string
	}{
		{cueOf("cto ctos", "chief technology officer", "directeur technique", "directrice technique", "head of engineering"), topicToCTO},
		{cueOf("", "tech lead", "tech leads", "lead tech", "technical lead", "lead technique"), topicTechLead},
		{cueOf("", "lead dev", "lead developer", "lead developers", "lead developpeur", "lead developpeuse", "lead devs"), topicLeadDev},
		{cueOf("", "project manager", "project managers", "chef de projet", "cheffe de projet", "chefs de projet"), topicProjectManager},
		{fullStackWord, topicToFullStack},
	}
)

// moveNamed is the topic of the move to the one post that a text names; nil for none, and for several.
func (k *known) moveNamed(r read) (of *Topic) {
	text := strings.ReplaceAll(r.text, "-", " ")
	for _, p := range postWords {
		if !p.words.in(text) {
			continue
		}
		if of != nil {
			return nil
		}
		of = k.topics[p.at]
	}
	return of
}

// becomes answers whether somebody comes to be what was named last: a post in passing, or the one that was told of.
func (k *known) becomes(q Question, r read, core string) (Answer, bool) {
	core = strings.ReplaceAll(core, "-", " ")
	t := k.topics[q.Previous.Post]
	if t == nil || len(r.offers)+len(r.places) > 0 || r.namesSlots() || k.namesTool(r.tokens) || !becomesOne().MatchString(core) {
		return Answer{}, false
	}
	if asksHowTo().MatchString(core) && slices.Contains(t.Open, openPath) {
		return k.leftOpenOf(t, r, openPath), true
	}
	return k.topic(t, r.language), true
}

// asksHowTo begins a question for the way there.
var asksHowTo = pattern(`^(?:how|comment)\b`)

// rememberPost has a turn hold the post that its question named, or the one before where it named none.
func (k *known) rememberPost(q Question, r read, a *Answer) {
	if t := k.moveNamed(r); t != nil {
		a.Turn.Post = t.ID
	} else if told := k.topics[a.Turn.Post]; told == nil && q.Previous != nil && !slices.ContainsFunc(r.hits, ofAnyOtherJob) {
		a.Turn.Post = q.Previous.Post
	}
}

// ofAnyOtherJob tells whether a hit is another profession: "one" is that from then on.
func ofAnyOtherJob(h match.Hit) bool { return ofAnyJob(h) && !ofItsNames(h) }
