-- What is drawn by lot, the same with every filling: numbers, ids, words. All of it goes with the schema when the filling ends.
CREATE SCHEMA fill;

-- A number below n, each as likely.
CREATE FUNCTION fill.even(salt bigint, i bigint, n bigint) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (hashint8extended(i, salt) & 9223372036854775807) % n
$$;

-- A number below n, the small ones far more often: as words, subjects and writers are spread.
CREATE FUNCTION fill.skew(salt bigint, i bigint, n bigint) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT floor(n * power((hashint8extended(i, salt) & 1048575) / 1048576.0::double precision, 2.5))::bigint
$$;

-- A UUIDv7 of an instant (RFC 9562 §5.7).
CREATE FUNCTION fill.id(kind text, i bigint, at timestamptz) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT (lpad(to_hex(floor(extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(md5(kind || i), 1, 3) || '8' || substr(md5(kind || i), 4, 15))::uuid
$$;

CREATE FUNCTION fill.syllable(n bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ('{ka,rem,to,lin,va,sor,mi,den,ru,hal,pe,nor,bi,tas,lo,gan,du,wer,sha,mos}'::text[])[1 + n % 20]
$$;

-- An invented name of two to four syllables; 160,000 of them.
CREATE FUNCTION fill.name(n bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT initcap(fill.syllable(n) || fill.syllable(n / 20) || CASE WHEN n >= 400 THEN fill.syllable(n / 400) ELSE '' END || CASE WHEN n >= 8000 THEN fill.syllable(n / 8000) ELSE '' END)
$$;

CREATE FUNCTION fill.noun(salt bigint, i bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ('{council,court,budget,harbour,bridge,railway,ministry,election,ballot,committee,parliament,coalition,opposition,journalist,newspaper,station,hospital,school,university,teacher,judge,prosecutor,verdict,appeal,petition,referendum,treaty,border,customs,tariff,currency,inflation,pension,wage,union,strike,factory,mine,quarry,dam,reservoir,river,valley,coast,ferry,airport,pilot,engineer,surgeon,nurse,vaccine,clinic,laboratory,census,survey,archive,library,museum,theatre,orchestra,festival,stadium,tournament,champion,harvest,drought,flood,storm,earthquake,rescue,shelter,refugee,embassy,diplomat,summit,delegation,sanction,reform,decree,amendment,constitution,tribunal,commission,inspector,auditor,licence,permit,subsidy,grant,loan,bond,auction,merger,bankruptcy,landlord,tenant,housing}'::text[])[1 + fill.skew(salt, i, 97)]
$$;
CREATE FUNCTION fill.verb(salt bigint, i bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ('{approves,rejects,delays,opens,closes,defends,questions,reviews,suspends,restores,publishes,withdraws,doubles,halves,inspects,rebuilds,sells,leases,audits,challenges}'::text[])[1 + fill.skew(salt, i, 20)]
$$;
CREATE FUNCTION fill.adjective(salt bigint, i bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ('{regional,national,independent,disputed,temporary,public,private,ancient,costly,overdue,secret,unanimous,emergency,electoral,judicial,municipal,coastal,northern,southern,foreign}'::text[])[1 + fill.skew(salt, i, 20)]
$$;
CREATE FUNCTION fill.filler(salt bigint, i bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ('{said,after,before,during,without,against,among,under,several,officials,residents,lawyers,observers,reporters,week,month,year,since,again,however,although,according,statement,meeting,decision,vote,report,figures,people,million,percent,first,second,latest}'::text[])[1 + fill.skew(salt, i, 34)]
$$;

-- As lib/search reads plain English words: each as it stands, and its stem.
CREATE FUNCTION fill.folded(text text) RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(format('%L:%s', lexeme, array_to_string(positions, ',')), ' '), '')::tsvector
  FROM (SELECT lexeme, positions FROM unnest(to_tsvector('simple', text)) UNION ALL SELECT ':en:' || lexeme, positions FROM unnest(to_tsvector('english', text))) w
$$;

-- 12,000 sentences make 12,000 paragraphs of two each, stored as text, as the node that the editor keeps, and as the two searches find them.
CREATE FUNCTION fill.sentence(i bigint) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT format('The %s %s of %s %s the %s %s %s %s, %s %s %s the %s %s.',
    fill.adjective(11, i), fill.noun(12, i), fill.name(fill.skew(13, i, 400)), fill.verb(14, i), fill.noun(15, i),
    fill.filler(16, i), fill.adjective(17, i), fill.noun(18, i), fill.name(400 + fill.skew(19, i, 40000)),
    fill.filler(20, i), fill.filler(21, i), fill.noun(22, i), fill.filler(23, i))
$$;
CREATE UNLOGGED TABLE fill.paragraph AS
  SELECT i AS n, text, json_build_object('type', 'paragraph', 'content', json_build_array(json_build_object('type', 'text', 'text', text)))::text AS node,
         array_length(string_to_array(text, ' '), 1) AS words, publication.search_vector('en', '', '', text) AS search, to_tsvector('simple', text) AS plain, fill.folded(text) AS folded
  FROM generate_series(0, 11999) i CROSS JOIN LATERAL (SELECT fill.sentence(i) || ' ' || fill.sentence(fill.even(24, i, 12000)) AS text) made;
ALTER TABLE fill.paragraph ADD PRIMARY KEY (n);
ANALYZE fill.paragraph;

-- Reading the same paragraphs a million times over would take half of the filling: 30,000 bodies of two to five paragraphs (fewer
-- for fewer stories) are made of them once, their vectors joined, and kept as they are: to compress them would only be undone for each story.
CREATE AGGREGATE fill.together (tsvector) (sfunc = tsvector_concat, stype = tsvector, initcond = '');
CREATE UNLOGGED TABLE fill.body (n bigint PRIMARY KEY, text text, body jsonb, words int, search tsvector, plain tsvector, folded tsvector);
ALTER TABLE fill.body ALTER text SET STORAGE EXTERNAL, ALTER body SET STORAGE EXTERNAL, ALTER search SET STORAGE EXTERNAL, ALTER plain SET STORAGE EXTERNAL, ALTER folded SET STORAGE EXTERNAL;
INSERT INTO fill.body
  SELECT b, string_agg(p.text, E'\n\n' ORDER BY k), ('{"type":"doc","content":[' || string_agg(p.node, ',' ORDER BY k) || ']}')::jsonb, sum(p.words),
         fill.together(p.search ORDER BY k), fill.together(p.plain ORDER BY k), fill.together(p.folded ORDER BY k)
  FROM generate_series(1, current_setting('fill.bodies')::int) b CROSS JOIN LATERAL generate_series(1, 2 + fill.even(6, b, 4)) k JOIN fill.paragraph p ON p.n = fill.even(80 + k, b, 12000)
  GROUP BY b;
ANALYZE fill.body;
