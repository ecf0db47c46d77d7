package model

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"

	openai "github.com/sashabaranov/go-openai"
)

var errGarbled = errors.New("an event of the stream can't be read")

// fault tells what an error of the transport, or an end by ctx, means. began tells
// whether the model had written anything.
func (c *Client) fault(ctx context.Context, err error, began bool) *Fault {
	var refusal *statusError
	var api *openai.APIError
	var address *url.Error
	switch cause := context.Cause(ctx); {
	case cause == nil:
	case errors.Is(cause, errSilent), errors.Is(ctx.Err(), context.DeadlineExceeded):
		if began {
			return &Fault{Kind: Stalled, Err: cause}
		}
		return &Fault{Kind: Timeout, Err: cause}
	default:
		return &Fault{Kind: Cancelled, Err: cause}
	}
	switch {
	case errors.As(err, &refusal):
		return c.refused(refusal, began)
	case errors.As(err, &api): // go-openai found it in the stream
		return c.refused(&statusError{kind: name(api.Type), code: name(api.Code)}, began)
	case errors.Is(err, openai.ErrChatCompletionInvalidModel), errors.As(err, &address) && address.Op == "parse":
		return &Fault{Kind: Rejected, Err: c.redact(err)}
	case began, errors.Is(err, errGarbled):
		return &Fault{Kind: Truncated, Err: c.redact(ended(err))}
	}
	return &Fault{Kind: Down, Err: c.redact(ended(err))}
}

// ended says what io.EOF means where more was expected.
func ended(err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return fmt.Errorf("the connection ended: %w", err)
	}
	return err
}

// refused tells what a server's refusal means; without a status it came in the stream.
func (c *Client) refused(e *statusError, began bool) *Fault {
	f := &Fault{Kind: Rejected, Status: e.status, Wait: e.wait, Err: c.redact(e)}
	names := e.kind + " " + e.code
	switch {
	case began:
		f.Kind = Truncated
	case e.status == http.StatusUnauthorized, e.status == http.StatusForbidden:
		f.Kind = Unauthorised
	case e.status == http.StatusTooManyRequests, e.status == 0 && strings.Contains(names, "rate_limit"):
		f.Kind = Limited
		f.vain = strings.Contains(names, "insufficient_quota")
	case e.status == 0, e.status == http.StatusRequestTimeout, e.status >= http.StatusInternalServerError && e.status != http.StatusNotImplemented:
		f.Kind = Down
	}
	return f
}
