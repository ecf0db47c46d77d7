-- +goose Up
-- With this index at hand a claim sorted all that waits, instead of taking the oldest.
drop index inbox_due;

-- Ready writes here, to find what a read would not.
create table pulse (
    id    integer primary key,
    at_ms bigint not null
);
insert into pulse (id, at_ms) values (1, 0);

-- +goose Down
drop table pulse;
create index inbox_due on inbox (due_ms) where state = 'waiting';
