package draft_test

import (
	"testing"

	"recruitbot/bot/draft"
)

func TestTracesTellWhereEachThingComesFrom(t *testing.T) {
	b := senior()
	b.Must, b.Benefits = []string{"Solid practice of Go", "Fluent SQL", "Care for tests"}, []string{"28 days of holiday"}
	d := written(t, b)
	d.Of(draft.Summary).Text = "You build services with Go and Kafka."
	d.Of(draft.Summary).Origin = draft.FromModel
	d.Of(draft.Nice).Items = []string{"Experience with Terraform"}
	d.Of(draft.Nice).Origin = draft.FromPerson
	from := map[string]draft.Source{}
	for _, trace := range writer(t).Traces(base(t), d, []string{"Terraform"}) {
		from[trace.What] = trace.From
	}
	for what, want := range map[string]draft.Source{
		"€66,700 to €84,000 gross per year (figures in EUR, not converted)": draft.ByGrid,
		"Go": draft.ByForm, "PostgreSQL": draft.ByForm, "Kafka": draft.ByModel, "Terraform": draft.Confirmed,
		"28 days of holiday": draft.ByForm, "Fluent SQL": draft.ByForm, d.Of(draft.Duties).Items[0]: draft.ByProfile,
		"Experience with Terraform": draft.ByPerson, d.Of(draft.Equality).Text: draft.ByLaw,
	} {
		if from[what] != want {
			t.Errorf("%q is from %q, want %q", what, from[what], want)
		}
	}
}
