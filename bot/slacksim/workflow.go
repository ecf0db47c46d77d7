package slacksim

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
)

// StepEntry is a step of the app that workflows may take.
type StepEntry struct {
	Callback string          `json:"callback"` // its callback_id
	Title    string          `json:"title"`
	Inputs   []StepParameter `json:"inputs"`
	Outputs  []StepParameter `json:"outputs"`
}

// StepParameter is what a step takes or gives.
type StepParameter struct {
	Name     string `json:"name"`
	Title    string `json:"title"`
	Required bool   `json:"required"`
}

// The states of an Execution.
const (
	Running   = "running"
	Completed = "completed"
	Failed    = "failed"
)

// Execution is a run of a step in somebody's workflow.
type Execution struct {
	ID       string            `json:"id"`
	Callback string            `json:"callback"`
	Inputs   map[string]string `json:"inputs"`
	State    string            `json:"state"`
	Outputs  map[string]string `json:"outputs,omitempty"` // of a run that is Completed
	Error    string            `json:"error,omitempty"`   // of one that has Failed, as its person reads it
}

// StepEntries lists the app's steps.
func (s *Sim) StepEntries() []StepEntry { return s.cfg.Steps }

// RunStep lets a person's workflow take a step. The app is told as Slack tells it, with a
// token of the run's own. It is Running until the app ends it.
func (s *Sim) RunStep(p Person, callback string, inputs map[string]string) (Execution, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	at := slices.IndexFunc(s.cfg.Steps, func(e StepEntry) bool { return e.Callback == callback })
	if at < 0 {
		return Execution{}, fmt.Errorf("step %q: %w", callback, ErrNotThere)
	}
	step := s.cfg.Steps[at]
	for name := range inputs {
		if !slices.ContainsFunc(step.Inputs, func(x StepParameter) bool { return x.Name == name }) {
			return Execution{}, fmt.Errorf("input %q of step %s: %w", name, callback, ErrNotThere)
		}
	}
	for _, x := range step.Inputs {
		if x.Required && inputs[x.Name] == "" {
			return Execution{}, fmt.Errorf("input %s of step %s: %w", x.Name, callback, ErrIncomplete)
		}
	}
	e := &Execution{ID: s.place.newID("Fx"), Callback: callback, Inputs: maps.Clone(inputs), State: Running}
	s.place.executions = append(s.place.executions, e)
	s.tellStep(p, step, e)
	return *e, nil
}

// tellStep tells the app of a run; Sim.mu is held.
func (s *Sim) tellStep(p Person, step StepEntry, e *Execution) {
	if !s.subscribed("function_executed") {
		return
	}
	parameters := func(list []StepParameter) []any {
		out := []any{}
		for _, x := range list {
			out = append(out, map[string]any{"type": "string", "name": x.Name, "title": x.Title, "is_required": x.Required})
		}
		return out
	}
	s.sendEvent(map[string]any{
		"type": "function_executed", "event_ts": s.clock.ts(),
		"function": map[string]any{
			"id": "Fn" + step.Callback, "callback_id": step.Callback, "title": step.Title, "type": "app", "app_id": appID,
			"input_parameters": parameters(step.Inputs), "output_parameters": parameters(step.Outputs),
		},
		"inputs": e.Inputs, "function_execution_id": e.ID, "workflow_execution_id": "Wx" + e.ID[2:],
		"bot_access_token": "xwfp-simulated-" + e.ID, "user": p.ID,
	}, "")
}

// Execution finds a run by its id; the zero value for none.
func (s *Sim) Execution(id string) Execution {
	s.mu.Lock()
	defer s.mu.Unlock()
	if e := s.place.execution(id); e != nil {
		return *e
	}
	return Execution{}
}

func (p *place) execution(id string) *Execution {
	for _, e := range p.executions {
		if e.ID == id {
			return e
		}
	}
	return nil
}

// underWay finds the run that a call is about.
func (s *Sim) underWay(q request) (*Execution, *fault) {
	e := s.place.execution(q["function_execution_id"])
	switch {
	case e == nil:
		return nil, refused("function_execution_not_found", q["function_execution_id"])
	case e.State != Running:
		return nil, refused("execution_not_in_running_state", e.ID)
	}
	return e, nil
}

// completeSuccess is functions.completeSuccess: outputs are those that the step declares.
func (s *Sim) completeSuccess(q request) (reply, *fault) {
	e, f := s.underWay(q)
	if f != nil {
		return nil, f
	}
	var outputs map[string]string
	if err := json.Unmarshal([]byte(q["outputs"]), &outputs); err != nil {
		return nil, refused("invalid_arguments", "[ERROR] must be an object [json-pointer:/outputs]")
	}
	at := slices.IndexFunc(s.cfg.Steps, func(x StepEntry) bool { return x.Callback == e.Callback })
	declared := s.cfg.Steps[at].Outputs // RunStep has found it
	var wrong []string
	for name := range outputs {
		if !slices.ContainsFunc(declared, func(x StepParameter) bool { return x.Name == name }) {
			wrong = append(wrong, name+" is not declared")
		}
	}
	for _, x := range declared {
		if x.Required && outputs[x.Name] == "" {
			wrong = append(wrong, x.Name+" is required")
		}
	}
	if slices.Sort(wrong); len(wrong) > 0 {
		return nil, refused("parameter_validation_failed", wrong...)
	}
	e.State, e.Outputs = Completed, outputs
	s.changed(Change{Kind: "workflow", ID: e.ID})
	return reply{}, nil
}

// completeError is functions.completeError.
func (s *Sim) completeError(q request) (reply, *fault) {
	e, f := s.underWay(q)
	if f != nil {
		return nil, f
	}
	if !q.has("error") {
		return nil, refused("invalid_arguments", "[ERROR] missing required field: error")
	}
	e.State, e.Error = Failed, q["error"]
	s.changed(Change{Kind: "workflow", ID: e.ID})
	return reply{}, nil
}

// ended waits until a run has ended.
func (s *Sim) ended(ctx context.Context, id string) (Execution, error) {
	err := s.Wait(ctx, func() bool { return s.Execution(id).State != Running })
	return s.Execution(id), err
}
