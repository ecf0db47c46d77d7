package knowledge

import (
	"slices"

	"recruitbot/knowledge/match"
)

// Types of company after sectors of activity: whether they hire as well, and which of them pays best.

var (
	// besideHires stand around a type of company that is asked whether it hires.
	besideHires = cueOf(`hire hires hiring recruit recruits recruiting employ employs employing take want need look looking embauche embauchent embaucher recrute recrutent recruter cherche cherchent emploie emploient prennent too also aussi egalement likewise
		them these those people devs developers backend well do does are is and or et ou les des par exemple in there as among dedans en font partie on list liste many lot beaucoup small big petites grandes petits grands groups groupes tech it`)
	// byCompany says that pay is asked for by type of company; mostBy which of them pays most or least.
	byCompany = pattern(`\b(?:(?:by|per|between|across|among|of) (?:the )?(?:compan(?:y|ies)(?: types?)?|types? of (?:the )?(?:compan(?:y|ies)|employers?|firms?)|kinds? of (?:compan(?:y|ies)|employers?|firms?)|employer types?|employers?)|(?:par|entre|parmi|selon|dans)(?: (?:les?|la|l|quels?|ces))? (?:types?|genres?|categories?)? ?(?:d |de |des )?(?:entreprises?|boites?|societes?|employeurs?|structures?)|(?:which|what) (?:(?:type|kind|sort) of (?:company|employer|firm)|(?:company|employer) types?)|quels? (?:type|genre)s? (?:d |de )(?:entreprises?|boites?|societes?|employeurs?|structures?))\b`)
	besideBy  = cueOf(`by per between across among of the company companies type types kind kinds sort employer employers firm firms par entre parmi selon dans le la les l quel quels quelle quelles laquelle lequel qui who which what one ones d de des entreprise entreprises boite boites societe societes employeur employeurs structure structures genre genres categorie categories
		pay pays paying paid paie paient paye payent remunere remunerent gagne earn earns salary salaire best better most least more less worst mieux plus moins bien highest lowest then alors c est ce on does do it is and et a t on s ces in you get where ou`)
)

// hiresToo answers whether a type of company hires, after sectors, with the topic near it that tells of kinds of employers.
func (k *known) hiresToo(q Question, r read, _ string) (Answer, bool) {
	t := k.topicBefore(q)
	if t == nil || !k.namesSectors(t, r.language) || len(r.slots.Companies) == 0 && !r.large || len(r.offers)+len(r.years)+len(r.slots.Levels)+len(r.jobs)+len(r.places)+len(r.beyond) > 0 || r.wantsPay {
		return Answer{}, false
	}
	if !r.besides(func(w match.Token) bool { return besideHires.is(w.Text) || besideSlots.is(w.Text) || agreed.is(w.Text) }) {
		return Answer{}, false
	}
	at := slices.IndexFunc(t.Next, func(id string) bool { return k.topics[id] != nil && k.namesCompanies(k.topics[id], r.language) })
	if at < 0 {
		return Answer{}, false
	}
	return k.topic(k.topics[t.Next[at]], r.language), true
}

// bestByCompany answers which type of company pays most, or least, at every level.
func (k *known) bestByCompany(_ Question, r read, core string) (Answer, bool) {
	most := mostWord.among(r.tokens)
	if k.grid == nil || !byCompany().MatchString(core) || most == leastWord.among(r.tokens) || len(r.hits)+len(r.offers)+len(r.years) > 0 || !r.besides(func(w match.Token) bool { return besideBy.is(w.Text) || agreed.is(w.Text) || payCue.is(w.Text) }) {
		return Answer{}, false
	}
	s := Slots{Extreme: lowest}
	if most {
		s.Extreme = highest
	}
	return k.pay(payAsk{slots: s, whoPays: true}, r.language), true
}
