package main

import (
	"strings"
	"testing"
)

// Of a password with an @, / or ? in it the driver takes a part for the host, and shows that.
func TestAPasswordThatWouldBeShownAsAHostIsAFault(t *testing.T) {
	for url, fault := range map[string]bool{
		"postgres://bob:zanzi@bar@127.0.0.1:5432/x":        true,
		"postgres://bob:zanzi@bar@127.0.0.1:5432":          true,
		"postgres://bob:123/4zanzi@bar:1/x":                true,
		"postgres://bob:p?zan@zi@bar:1/x":                  true,
		"postgres://bob:zanzi%40bar@127.0.0.1:5432/x":      false,
		"postgres://127.0.0.1:5432/x?password=b@r":         false,
		"postgres://127.0.0.1:5432?password=b@r":           false,
		"sqlite:///var/lib/@me/bot.db":                     false,
		"postgres://bob@127.0.0.1/x?options=a@b":           false,
		"postgres://bob@127.0.0.1?application_name=a@b":    false,
		"postgres://postgres@/postgres?host=/run/@/socket": false,
		"sqlite:/var/lib/@me/bot@home.db":                  false,
	} {
		t.Setenv("RECRUITBOT_DATABASE_URL", url)
		_, err := loadConfig(false)
		if told := err != nil && strings.Contains(err.Error(), "%40"); told != fault || err != nil && strings.Contains(err.Error(), "bar") {
			t.Errorf("%s: %v", url, err)
		}
	}
}

// What limits a right or a place never limits nothing by mistake, as when a file of
// variables joins two that are unset. Unset, or empty, it is no limit.
func TestAListThatNamesNobodyIsNoLimitByMistake(t *testing.T) {
	for _, name := range []string{"RECRUITBOT_CHANNELS", "RECRUITBOT_PUBLISH_CHANNELS", "RECRUITBOT_PUBLISHERS"} {
		for value, fault := range map[string]bool{"": false, ",": true, " , ": true, " ": true} {
			t.Run(name+"="+value, func(t *testing.T) {
				t.Setenv(name, value)
				_, err := loadConfig(false)
				if told := err != nil && strings.Contains(err.Error(), name+" names none"); told != fault {
					t.Errorf("%q: %v", value, err)
				}
			})
		}
	}
}

// A variable that is set and empty is as if it were not set.
func TestAnEmptyVariableHasItsDefault(t *testing.T) {
	for _, name := range variables() {
		t.Setenv(name, "")
	}
	c, err := loadConfig(false)
	if err != nil {
		t.Fatal(err)
	}
	if c.SlackAPI != "https://slack.com/api/" || c.DatabaseURL != "sqlite:recruitbot.db" || c.PerMinute != 30 || c.Sockets != 2 || !c.Pace {
		t.Errorf("got %+v", c)
	}
}
