-- Credit control has stopped the shipments to the customer since then (S3-10).
ALTER TABLE credit_standing ADD COLUMN shipment_stopped_at timestamptz;
