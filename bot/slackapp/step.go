package slackapp

import (
	"context"
	"strconv"

	"recruitbot/bot"
)

// flow is what recruitbot reads of a step's run in a workflow, beside the event. The run's
// own token is never read: the app's serves, since ending a run asks for no scope.
type flow struct {
	Function struct {
		Callback string `json:"callback_id"`
	} `json:"function"`
	Inputs map[string]any `json:"inputs"`
	Run    string         `json:"function_execution_id"`
}

// readStep reads a step's run. Slack tells of each run once more under a new event id
// where it had no acknowledgement; the run's id stays.
func readStep(c callback, self identity) heard {
	in := c.Event
	if in.Run == "" || in.Function.Callback == "" {
		return ignore("malformed")
	}
	s := bot.Step{ID: in.Run, Team: self.Team, Name: in.Function.Callback, Inputs: map[string]string{}}
	for name, value := range in.Inputs {
		if text := inputText(value); text != "" {
			s.Inputs[name] = text
		}
	}
	return heard{event: s}
}

// inputText is an input as a text, "" for what is none.
func inputText(value any) string {
	switch v := value.(type) {
	case string:
		return clean(unescape(v))
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return ""
}

// Complete implements bot.Completer. Errors are *bot.PostError.
func (a *App) Complete(ctx context.Context, run string, outputs map[string]string) error {
	return a.end(ctx, run, "functions.completeSuccess", map[string]any{"function_execution_id": run, "outputs": outputs})
}

// Fail implements bot.Completer. Errors are *bot.PostError.
func (a *App) Fail(ctx context.Context, run, words string) error {
	return a.end(ctx, run, "functions.completeError", map[string]any{"function_execution_id": run, "error": words})
}

// end ends a run. Slack's word for one that has ended is an answer too: an earlier attempt
// got through, or somebody has stopped the workflow.
func (a *App) end(ctx context.Context, run, method string, body map[string]any) error {
	within, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	err := a.persist(within, method, body)
	switch codeOf(err) {
	case "execution_not_in_running_state", "function_execution_not_found":
		a.meter.Count("step", "ended_before")
		return nil
	}
	if err != nil {
		a.meter.Count("step", "failed")
		return a.failed(ctx, "end run "+run+" of a step", err)
	}
	a.meter.Count("step", "ended")
	return nil
}

// The manifest's shape of steps.
type (
	function struct {
		Title       string               `json:"title"`
		Description string               `json:"description"`
		Inputs      map[string]parameter `json:"input_parameters"`
		Outputs     map[string]parameter `json:"output_parameters"`
	}
	parameter struct {
		Type        string `json:"type"`
		Name        string `json:"name"`
		Title       string `json:"title"`
		Description string `json:"description,omitempty"`
		Required    bool   `json:"is_required"`
	}
)

// functionsOf are steps as the manifest has them, by their names.
func functionsOf(steps []bot.StepSpec) map[string]function {
	out := map[string]function{}
	for _, s := range steps {
		out[s.Name] = function{Title: s.Title, Description: s.Description, Inputs: parametersOf(s.Inputs), Outputs: parametersOf(s.Outputs)}
	}
	return out
}

func parametersOf(list []bot.Parameter) map[string]parameter {
	out := map[string]parameter{}
	for _, p := range list {
		out[p.Name] = parameter{Type: typeOf(p.Kind), Name: p.Name, Title: p.Title, Description: p.Description, Required: p.Required}
	}
	return out
}

func typeOf(kind bot.ParameterKind) string {
	switch kind {
	case bot.OfPerson:
		return "slack#/types/user_id"
	case bot.OfChannel:
		return "slack#/types/channel_id"
	case bot.OfMessage:
		return "slack#/types/message_ts"
	}
	return "string"
}
