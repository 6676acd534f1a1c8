# Read by the scripts beside it: from DATABASE_URL makes `address`, as the server reads it. The password goes into the environment, so that it
# stands in no list of processes; over a network the certificate is verified unless the address says otherwise.

unescaped() {
  printf '%s\n' "$1" | LC_ALL=C awk '{
    while (match($0, /%[0-9A-Fa-f][0-9A-Fa-f]/)) {
      high = index("0123456789abcdef", tolower(substr($0, RSTART + 1, 1))) - 1
      low = index("0123456789abcdef", tolower(substr($0, RSTART + 2, 1))) - 1
      printf "%s%c", substr($0, 1, RSTART - 1), high * 16 + low
      $0 = substr($0, RSTART + 3)
    }
    printf "%s", $0
  }'
}

address=$DATABASE_URL
where=${address#*://}
case ${where%%/*} in
  *:*@*)
    who=${where%%@*}
    PGPASSWORD=$(unescaped "${who#*:}")
    export PGPASSWORD
    where=${where#*@}
    address=${address%%://*}://${who%%:*}@$where
    ;;
  *@*) where=${where#*@} ;;
esac
case $address in
  *sslmode=*) ;;
  *)
    case $where in
      localhost[:/]* | 127.*[:/]* | '[::1]'* | /* | *host=/*) PGSSLMODE=disable ;;
      *) PGSSLMODE=verify-full ;;
    esac
    export PGSSLMODE
    ;;
esac
# The authorities of this machine, unless the address names others. With "require" nobody asks who vouches, and a file would make it ask.
case $address in
  *sslmode=require* | *sslrootcert=*) ;;
  *) if [ -r /etc/ssl/certs/ca-certificates.crt ]; then export PGSSLROOTCERT=/etc/ssl/certs/ca-certificates.crt; fi ;;
esac
