package knowledge

import (
	"fmt"
	"slices"

	"recruitbot/knowledge/match"
)

// Places around the grid's own. 24 November 2026: "60k at an SME in Europe, is it fair?" got no figure, since Europe stands in no row; nor
// does any country: the grid is in euros, and says of none that it is its own. Whoever names a part of the grid and a place as wide as its
// currency is shown that part, and told so. A town or a country is another matter still: there are no figures for those.

// wide are the places in which a currency is paid, by their English names, and countries those that lie around an uplift's.
var (
	wide = map[string][]string{"EUR": {"Europe"}}
	// aroundUplift are the countries that London lies in.
	aroundUplift = []string{"United Kingdom", "England"}
	// inCurrency says what the grid's figures are, where such a place is named.
	inCurrency = Texts{EN: "The grid is in %s and names no country.", FR: "La grille est en %s et ne nomme aucun pays."}
)

// aroundGrid leaves out a place that is as wide as the grid's currency, beside a part of the grid or a sum; and the country that an uplift's
// town lies in, beside that town, where the one is not set against the other.
func (k *known) aroundGrid(r *read) {
	if len(r.places) == 0 || r.slots.Other != "" || !r.wantsPay && !r.hintsPay && len(r.offers) == 0 && !r.gap {
		return
	}
	all := func(of []string) bool {
		return !slices.ContainsFunc(r.places, func(p string) bool { return !slices.Contains(of, p) })
	}
	r.wide = all(wide[k.grid.Currency]) && r.slots.parts() > 0
	if !r.wide && !(r.slots.Uplift != "" && !r.gap && !mostWord.in(r.text) && !leastWord.in(r.text) && all(aroundUplift)) {
		return
	}
	r.hits = slices.DeleteFunc(slices.Clone(r.hits), func(h match.Hit) bool { return ofKind(h, kindPlace) })
	r.places = nil
}

// ofCurrency is the note on a place as wide as the grid's currency; "" where none is named.
func (k *known) ofCurrency(r read) string {
	if !r.wide {
		return ""
	}
	return fmt.Sprintf(inCurrency.In(r.language), currencyName(k.grid.Currency, r.language))
}
