# Builds a static binary and puts it, with certificates, into an empty image.
FROM golang:1.26-bookworm AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o /recruitbot ./cmd/recruitbot \
    && mkdir -p /root-fs/data /root-fs/tmp && chown 65532:65532 /root-fs/data && chmod 1777 /root-fs/tmp

FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /recruitbot /recruitbot
COPY --from=build /root-fs /
USER 65532:65532
WORKDIR /data
ENV RECRUITBOT_DATABASE_URL=sqlite:/data/recruitbot.db RECRUITBOT_HTTP_ADDR=:8080 RECRUITBOT_LOG_FORMAT=json
EXPOSE 8080
VOLUME /data
ENTRYPOINT ["/recruitbot"]
CMD ["serve"]
