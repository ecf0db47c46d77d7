-- +goose Up
-- When the holder of a case was reminded of it; 0 before, and for a new holder.
alter table cases add column chased_ms bigint not null default 0;

-- +goose Down
alter table cases drop column chased_ms;
