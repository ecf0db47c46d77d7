package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// ordinal is a place in a list, by number or by rank: "2", "the second one", « la dernière », "option 3".
var ordinal = pattern(`^(?:(?:the|le|la|number|numero|option|choice|choix|answer|reponse|pick|take|i (?:mean|meant|want|pick|choose)|je (?:veux|prends|choisis|parle de)|on prend|plutot|tell me more about|more (?:about|on)|developpe[rz]?|detaille[rz]?|explain|explique[rz]?)[ .:]+)*(?:(?:#|no?[ .]*)?([1-4])|(first|1st|premiere?|1ere?|1er|one)|(second|2nd|two|deux|deuxieme|seconde?|2e|2eme)|(third|3rd|three|trois|troisieme|3e|3eme)|(fourth|4th|quatrieme|4e|4eme)|(last|derniere?)|(fifth|5th|cinquieme|5e|5eme|(?:number|numero|no) (?:five|cinq|5))|(sixth|6th|sixieme|6e|6eme|(?:number|numero|no) (?:six|6)))(?: (?:one|option|choice|topic|answer|choix|reponse))?(?: (?:in|en|more|plus de|with) details?)?[.)]*$`)

// atEnd is the last place of a list.
const atEnd = -1

// ordinalIn is the place, from 1, that a text names and nothing else; 0 for none. Ranked tells that it is a word.
func ordinalIn(core string) (place int, ranked bool) {
	const (
		longest = 40 // bytes
		lastAt  = 4  // where the last one is looked for, before the fifth
	)
	core = atPlace(core)
	if len(core) > longest {
		return 0, false
	}
	m := ordinal().FindStringSubmatch(core)
	if m == nil {
		return 0, false
	}
	for i, found := range m[2:] {
		switch {
		case found == "":
		case i == lastAt:
			return atEnd, true
		case i > lastAt:
			return i, true
		default:
			return i + 1, true
		}
	}
	return int(number(m[1])), false
}

// pick is the one of a list at a place, "" for none.
func pick(ids []string, place int) string {
	if place == atEnd {
		place = len(ids)
	}
	if place < 1 || place > len(ids) {
		return ""
	}
	return ids[place-1]
}

var (
	// theOther and noneOf: of what was offered.
	theOther = pattern(`^(?:non?[ ,]+)?(?:the other(?: one)?|l autre)$`)
	noneOf   = pattern(`^(?:none|neither|aucune?|ni l une? ni l autre)(?: (?:of|des|de) (?:them|these|those|the (?:two|three|four)|two|deux|trois|quatre|ces (?:deux|trois|quatre)|(?:ceux|celles)[ -]la))?$`)
	// otherWords is asked for where none of what was offered is meant.
	otherWords = Texts{EN: "Then tell me in other words what you want to know.", FR: "Alors dites-moi en d’autres mots ce que vous cherchez."}
)

// chosen answers a choice that is made by number, by rank or by words of a title: "2", "the last one", « l'autre », "design".
func (k *known) chosen(q Question, r read, core string) (Answer, bool) {
	if noneOf().MatchString(core) {
		a := k.unknown(q, r)
		a.Outcome, a.Lead, a.Next = SmallTalk, otherWords.In(r.language), nil
		return a, true
	}
	offered := slices.DeleteFunc(slices.Clone(q.Previous.Offered), func(id string) bool { return k.topics[id] == nil })
	if len(offered) == 0 {
		return k.listed(q, r, core)
	}
	place, _ := ordinalIn(core)
	id := pick(offered, place)
	switch {
	case id == "" && theOther().MatchString(core) && len(offered) == 2:
		id = offered[0]
		if slices.Contains(q.Previous.Topics, id) {
			id = offered[1]
		}
	case id == "" && len(q.Previous.Topics) == 0: // it is still open
		id = k.entitled(offered, core)
	}
	if id == "" {
		return Answer{}, false
	}
	return k.topic(k.topics[id], r.language), true
}

// entitled is the only topic of several whose title, in either language, has all the words of a text that say anything.
func (k *known) entitled(ids []string, core string) (id string) {
	said := slices.DeleteFunc(match.Tokens(core), func(t match.Token) bool { return match.Small(t.Text) })
	if len(said) == 0 {
		return ""
	}
	for _, one := range ids {
		words := subjectOf(k.topics[one], map[string]bool{})
		lacks := func(t match.Token) bool { return !words[t.Text] && !words[t.Stem] }
		if slices.ContainsFunc(said, lacks) {
			continue
		}
		if id != "" {
			return ""
		}
		id = one
	}
	return id
}

// listed answers with what stands at a place of what was just shown, where nothing was offered: a cell of a row, of a column or
// of two, or an item of a topic's list.
func (k *known) listed(q Question, r read, core string) (Answer, bool) {
	place, ranked := ordinalIn(core)
	if place == 0 {
		return Answer{}, false
	}
	if last := k.lastPay(q); last != nil && ranked && last.Other == "" {
		rows := []Slots{*last}
		if q.Previous.Before != nil {
			rows = append(rows, k.grid.known(*q.Previous.Before))
		}
		for _, s := range rows {
			if cell, ok := k.cellAt(s, place); ok {
				a := k.payFrom(r, cell)
				before := s.only()
				a.Turn.Before = &before
				return a, true
			}
		}
	}
	if t := k.topicBefore(q); t != nil {
		return k.itemOf(q, r, place)
	}
	return Answer{}, false
}

// cellAt is the cell at a place of a row, of a column or of two cells side by side.
func (k *known) cellAt(s Slots, place int) (Slots, bool) {
	levels, companies := s.Levels, s.Companies
	if len(levels) == 0 {
		levels = idsOf(k.grid.Levels, Level.id)
	}
	if len(companies) == 0 {
		companies = idsOf(k.grid.Companies, Company.id)
	}
	cell := s.only()
	switch {
	case len(levels) == 1 && len(companies) > 1:
		cell.Companies = onlyID(pick(companies, place))
	case len(companies) == 1 && len(levels) > 1:
		cell = cell.withLevels(onlyID(pick(levels, place)))
	default:
		return s, false
	}
	return cell, cell.cell()
}

// itemOf answers with the topic that one item of the list that was just told has of its own, or repeats it and says that there is no more.
func (k *known) itemOf(q Question, r read, place int) (Answer, bool) {
	a, ok := k.lastAnswer(q, r.language)
	item := pick(itemsOf(a.Text), place)
	if !ok || item == "" {
		return Answer{}, false
	}
	if of := k.itemTopic(k.topicBefore(q), item, r.language); of != nil {
		told := k.dutyTold(of.ID, r)
		told.Turn.Offered = k.topicsOfItems(k.topicBefore(q), r.language) // "and the next one" may still come
		return told, true
	}
	a.Lead, a.Text, a.Table = item, noMore.In(r.language), nil
	return a, true
}

// itemsOf are the items of a text's list.
func itemsOf(text string) (items []string) {
	for line := range strings.Lines(text) {
		if item, is := strings.CutPrefix(strings.TrimSpace(line), "- "); is {
			items = append(items, item)
		}
	}
	return items
}

// whichOne is asked where nothing was listed that a place may be of.
var whichOne = Texts{EN: "Which one do you mean? Call it by its name, please.", FR: "De quoi parlez-vous ? Nommez-le, s’il vous plaît."}

// placeless answers who chooses by number or rank where there is nothing to choose from.
func (k *known) placeless(q Question, r read, core string) (Answer, bool) {
	if place, _ := ordinalIn(core); place == 0 {
		return Answer{}, false
	}
	a := k.unknown(q, r)
	a.Outcome, a.Lead, a.Next = SmallTalk, whichOne.In(r.language), nil
	return a, true
}

// onlyID is a list of one id, none for "".
func onlyID(id string) []string {
	if id == "" {
		return nil
	}
	return []string{id}
}
