package slacksim_test

import (
	"fmt"

	"github.com/slack-go/slack"

	"recruitbot/bot/slacksim"
)

func Example() {
	sim, err := slacksim.Start(slacksim.Config{})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer func() { _ = sim.Close() }()
	ada := sim.AddPerson("Ada")
	hiring := sim.AddChannel("hiring")

	bot := slack.New(sim.BotToken(), slack.OptionAPIURL(sim.APIURL()))
	_, _, _ = bot.PostMessage(ada.ID, slack.MsgOptionText("Good morning", false))
	_, err = bot.PostEphemeral(hiring.ID, ada.ID, slack.MsgOptionText("Only for you", false))

	fmt.Println(sim.Messages(sim.Direct(ada), "")[0].Text)
	fmt.Println(err)
	fmt.Println(sim.Refusals()[0])
	// Output:
	// Good morning
	// user_not_in_channel
	// chat.postEphemeral: user_not_in_channel
}
