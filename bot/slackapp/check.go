package slackapp

import (
	"context"
	"fmt"
	"slices"
	"strings"
)

// Finding is the outcome of one check, for the operator.
type Finding struct {
	OK     bool
	What   string // what was checked, and what was found
	Remedy string // what to do; "" when OK
}

// Check tries the tokens against Slack without opening a connection: whose they
// are, whether all scopes are granted, whether the app-level token opens
// connections. It changes nothing. The tokens' shape New has checked.
func (a *App) Check(ctx context.Context) []Finding {
	return append(a.checkBot(ctx), a.checkApp(ctx))
}

// checkBot asks who the bot is and what it may do; the answer's headers tell.
func (a *App) checkBot(ctx context.Context) []Finding {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	who, err := a.api.AuthTestContext(ctx)
	if err != nil {
		return []Finding{a.failure("the bot token", "auth.test", botTokenName, err)}
	}
	if refused := orgWide(who.TeamID); refused != nil {
		return []Finding{{What: refused.What, Remedy: refused.Remedy}}
	}
	found := []Finding{{OK: true, What: fmt.Sprintf("the bot token belongs to %s in %s", who.User, who.Team)}}
	granted := strings.FieldsFunc(who.Header.Get("X-OAuth-Scopes"), func(r rune) bool { return r == ',' || r == ' ' })
	var missing []string
	for _, s := range scopes(a.cfg.Groups) {
		if !slices.Contains(granted, s) {
			missing = append(missing, s)
		}
	}
	if len(missing) > 0 {
		return append(found, Finding{
			What:   "scopes are missing: " + strings.Join(missing, ", "),
			Remedy: "add them on the app's page OAuth & Permissions (or paste the output of `recruitbot manifest` on its page App Manifest), then install the app again",
		})
	}
	return append(found, Finding{OK: true, What: fmt.Sprintf("all %d scopes are granted", len(scopes(a.cfg.Groups)))})
}

// checkApp asks for a connection's address and doesn't use it.
func (a *App) checkApp(ctx context.Context) Finding {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	if _, _, err := a.api.StartSocketModeContext(ctx); err != nil {
		return a.failure("the app-level token", "apps.connections.open", appTokenName, err)
	}
	return Finding{OK: true, What: "the app-level token opens connections"}
}

func (a *App) failure(what, call, token string, err error) Finding {
	if refused := refusal(call, token, err); refused != nil {
		return Finding{What: what + ": " + call + " was refused with " + refused.Code, Remedy: refused.Remedy}
	}
	return Finding{
		What:   fmt.Sprintf("%s: %s failed: %v", what, call, a.secret.err(err)),
		Remedy: "see whether this machine reaches " + a.secret.text(a.cfg.APIURL) + ", through a proxy if need be (HTTPS_PROXY)",
	}
}
