-- +goose Up
-- Attempts that don't count: cut short, told to wait, or made before a dead letter was retried.
alter table inbox add column spared integer not null default 0;

-- +goose Down
alter table inbox drop column spared;
