-- Entered invoices: what is typed in the lines of a draft, the lines of a sent invoice, and the numbers given by the portal.
CREATE TABLE "invoice_entry" (
    "invoice_id" UUID NOT NULL,
    "structure_id" UUID NOT NULL,
    "lines" JSONB NOT NULL,
    "paid" BIGINT,

    CONSTRAINT "invoice_entry_pkey" PRIMARY KEY ("invoice_id")
);

CREATE TABLE "invoice_line" (
    "id" UUID NOT NULL,
    "structure_id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "reference" VARCHAR(50),
    "label" VARCHAR(255) NOT NULL,
    "quantity" DECIMAL(13,4) NOT NULL,
    "unit" VARCHAR(3) NOT NULL,
    "net_price" DECIMAL(15,6) NOT NULL,
    "discount_percent" DECIMAL(5,2),
    "discount_amount" BIGINT,
    "vat_rate" DECIMAL(4,2) NOT NULL,
    "net" BIGINT NOT NULL,

    CONSTRAINT "invoice_line_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "invoice_line_structure_id_invoice_id_position_key" ON "invoice_line"("structure_id", "invoice_id", "position");

CREATE TABLE "invoice_numbering" (
    "structure_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "invoice_numbering_pkey" PRIMARY KEY ("structure_id","year")
);

ALTER TABLE "invoice_entry" ADD CONSTRAINT "invoice_entry_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "invoice_line" ADD CONSTRAINT "invoice_line_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE CASCADE ON UPDATE CASCADE;
