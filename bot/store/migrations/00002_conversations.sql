-- +goose Up
create table conversations (
    thread          text primary key,
    turn            text,                      -- the last turn as JSON
    turn_until_ms   bigint not null default 0,
    joined_until_ms bigint not null default 0  -- recruitbot was addressed in the thread
);

-- +goose Down
drop table conversations;
