package load_test

import (
	"context"
	"io"
	"log"
	"strings"
	"testing"
	"time"

	"github.com/slack-go/slack"
	"github.com/slack-go/slack/slackevents"
	"github.com/slack-go/slack/socketmode"
	"go.uber.org/goleak"

	"recruitbot/bot/slacksim"
	"recruitbot/bot/slacksim/floor"
	"recruitbot/bot/slacksim/load"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func TestAllThatIsAnsweredIsCountedAndTimed(t *testing.T) {
	for _, plan := range []load.Plan{{Count: 40, AtOnce: 4}, {Count: 40, Rate: 400}} {
		crowd := open(t, slacksim.Config{Light: true})
		run(t, crowd, func(ctx context.Context) error {
			return floor.Run(ctx, crowd.BotToken(), crowd.AppToken(), crowd.APIURL())
		})
		plan.Acts = []load.Act{{Text: "salary?"}, {Command: "/backend", Text: "salary"}, {Mention: true, Text: "salary?"}}
		r, err := crowd.Run(t.Context(), plan)
		if err != nil {
			t.Fatal(err)
		}
		if r.Sent != 40 || r.Acked != 40 || r.Answered != 40 || r.Lost+r.Doubled+r.Broken != 0 || len(r.Odd) != 0 {
			t.Errorf("%+v", r)
		}
		if len(r.Ack) != 40 || len(r.Reply) != 40 || r.Reply.Percentile(0) <= 0 || r.Reply.Percentile(100) > r.Took+time.Second {
			t.Errorf("latencies %v and %v in %s", r.Ack, r.Reply, r.Took)
		}
		if r.PerSecond() <= 0 {
			t.Errorf("%f a second", r.PerSecond())
		}
	}
}

func TestWhatIsLostAndWhatIsDoubledIsNamed(t *testing.T) {
	crowd := open(t, slacksim.Config{})
	answers := map[string]int{"once": 1, "never": 0, "twice": 2}
	run(t, crowd, func(ctx context.Context) error { return careless(ctx, crowd, answers) })
	r, err := crowd.Run(t.Context(), load.Plan{
		Acts:  []load.Act{{Text: "once"}, {Text: "never"}, {Text: "twice"}},
		Count: 6, AtOnce: 6, Patience: time.Second,
	})
	if err != nil {
		t.Fatal(err)
	}
	if r.Answered != 4 || r.Lost != 2 || r.Broken != 2 || r.Doubled != 2 {
		t.Errorf("%+v", r)
	}
	told := strings.Join(r.Odd, "\n")
	if strings.Count(told, "lost: ") != 2 || strings.Count(told, "doubled: ") != 2 || !strings.Contains(told, "2 answers") {
		t.Errorf("told:\n%s", told)
	}
}

func TestACommandThatIsAcknowledgedInSilenceIsLost(t *testing.T) {
	crowd := open(t, slacksim.Config{})
	run(t, crowd, func(ctx context.Context) error { return careless(ctx, crowd, nil) })
	r, err := crowd.Run(t.Context(), load.Plan{Acts: []load.Act{{Command: "/backend"}}, Count: 1, AtOnce: 1, Patience: 200 * time.Millisecond})
	if err != nil || r.Acked != 1 || r.Lost != 1 || r.Broken != 1 {
		t.Errorf("%+v, %v", r, err)
	}
}

func TestWithoutABotEverythingIsLostAndNothingBroken(t *testing.T) {
	crowd := open(t, slacksim.Config{})
	r, err := crowd.Run(t.Context(), load.Plan{Acts: []load.Act{{Text: "hello"}}, Count: 3, Rate: 1000, Patience: 50 * time.Millisecond})
	if err != nil || r.Lost != 3 || r.Broken != 0 || r.Acked != 0 {
		t.Errorf("%+v, %v", r, err)
	}
}

func TestAPlanMustMakeSense(t *testing.T) {
	crowd := open(t, slacksim.Config{})
	acts := []load.Act{{Text: "hello"}}
	for _, p := range []load.Plan{{}, {AtOnce: 1}, {Acts: acts}, {Acts: acts, AtOnce: 1, Rate: 1}} {
		if _, err := crowd.Run(t.Context(), p); err == nil {
			t.Errorf("%+v was done", p)
		}
	}
}

func TestPercentiles(t *testing.T) {
	l := load.Latencies{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}
	for p, want := range map[float64]time.Duration{0: 1, 50: 6, 99: 10, 100: 10} {
		if got := l.Percentile(p); got != want {
			t.Errorf("percentile %v is %d, want %d", p, got, want)
		}
	}
	if got := (load.Latencies{}).Percentile(50); got != 0 {
		t.Errorf("of nothing it is %d", got)
	}
}

// open starts a crowd that ends with the test.
func open(t *testing.T, cfg slacksim.Config) *load.Crowd {
	t.Helper()
	crowd, err := load.NewCrowd(3, cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := crowd.Close(); err != nil {
			t.Error(err)
		}
	})
	return crowd
}

// run runs a bot until the test ends.
func run(t *testing.T, crowd *load.Crowd, bot func(context.Context) error) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- bot(ctx) }()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	if err := crowd.Wait(t.Context(), func() bool { return len(crowd.Connections()) > 0 }); err != nil {
		t.Fatal(err)
	}
}

// careless is a bot that acknowledges everything, and answers a message as often
// as the map says for its text.
func careless(ctx context.Context, crowd *load.Crowd, answers map[string]int) error {
	api := slack.New(crowd.BotToken(), slack.OptionAppLevelToken(crowd.AppToken()), slack.OptionAPIURL(crowd.APIURL()))
	client := socketmode.New(api, socketmode.OptionLog(log.New(io.Discard, "", 0)))
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		_ = client.RunContext(ctx) // ends with ctx
	}()
	defer func() { <-ended }()
	for {
		select {
		case <-ctx.Done():
			return nil
		case e := <-client.Events:
			if e.Request == nil || e.Request.EnvelopeID == "" {
				continue
			}
			_ = client.AckCtx(ctx, e.Request.EnvelopeID, nil) // ends with ctx
			event, _ := e.Data.(slackevents.EventsAPIEvent)
			m, ok := event.InnerEvent.Data.(*slackevents.MessageEvent)
			for range answers[text(m, ok)] {
				if _, _, err := api.PostMessageContext(ctx, m.Channel, slack.MsgOptionText("yes", false), slack.MsgOptionTS(m.TimeStamp)); err != nil {
					return err
				}
			}
		}
	}
}

func text(m *slackevents.MessageEvent, ok bool) string {
	if !ok || m.BotID != "" {
		return ""
	}
	return m.Text
}
